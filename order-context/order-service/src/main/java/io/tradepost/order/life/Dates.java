package io.tradepost.order.life;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.life.Change.GoodsReturn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The order in which things happen to one order by the shop's account: nothing happens before what it follows from. */
record Dates(OrderState order) {

    static Dates of(OrderState order) {
        return new Dates(order);
    }

    /** @throws Refusal if that is before the order was placed */
    void shipped(Instant at) {
        notBefore(order.placedAt, at, "/shippedAt", "the order was placed");
    }

    /** @throws Refusal if that is before the goods left the house */
    void delivered(ChangeId shipmentId, Instant at) {
        notBefore(order.changes.shipment(shipmentId).shippedAt(), at, "/deliveredAt", "the shipment left");
    }

    /** @throws Refusal if that is before any goods left the house */
    void returned(Instant at) {
        notBefore(order.changes.firstShipped().orElse(null), at, "/requestedAt", "anything was shipped");
    }

    /** @throws Refusal if that is before the return was asked for */
    void received(GoodsReturn expected, Instant at) {
        notBefore(expected.requestedAt(), at, "/receivedAt", "the return was asked for");
    }

    private static void notBefore(@Nullable Instant earliest, Instant at, String member, String what) {
        if (earliest != null && at.isBefore(earliest)) {
            throw new Refusal(
                    OrderRefusal.DATES_OUT_OF_ORDER, "must not be before " + what + ", at " + earliest, member);
        }
    }
}

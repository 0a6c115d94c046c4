package io.tradepost.sagas.fulfilment;

import static io.tradepost.sagas.fulfilment.Party.ORDER;
import static io.tradepost.sagas.fulfilment.Party.PAYMENT;
import static io.tradepost.sagas.fulfilment.Party.STOCK;
import static java.util.Objects.requireNonNull;

import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.inventory.api.InventoryEvent.StockReservationRejected;
import io.tradepost.kernel.Command;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.order.api.OrderCommand.RejectOrder;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import io.tradepost.payment.api.PaymentCommand.VoidPayment;
import io.tradepost.payment.api.PaymentEvent.PaymentDeclined;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Taking back what was done for an order.
 *
 * @param code why the order is to be rejected; null when it need not be
 * @param unanswered who has yet to say that it is done
 */
record Compensation(@Nullable RejectionCode code, String reason, Set<Party> unanswered) {

    static Compensation after(StockReservationRejected rejected) {
        return rejecting(RejectionCode.OUT_OF_STOCK, Reservation.reason(rejected), EnumSet.of(ORDER));
    }

    static Compensation after(PaymentDeclined declined) {
        String reason = "payment declined: " + declined.code();
        return rejecting(RejectionCode.PAYMENT_DECLINED, reason, EnumSet.of(ORDER, STOCK));
    }

    static Compensation afterSilenceAboutStock() {
        String reason = "no answer about the stock in time";
        return rejecting(RejectionCode.TIMED_OUT, reason, EnumSet.of(ORDER, STOCK));
    }

    static Compensation afterSilenceAboutPayment() {
        return afterTooLongATime("no answer about the payment in time");
    }

    static Compensation afterExpiry() {
        return afterTooLongATime("reservation expired");
    }

    static Compensation afterGivingUp(Step step) {
        Set<Party> asked = step == Step.RESERVING_STOCK ? EnumSet.of(ORDER, STOCK) : EnumSet.of(ORDER, STOCK, PAYMENT);
        return rejecting(RejectionCode.TIMED_OUT, "given up by an operator", asked);
    }

    /** The order is over already; what is held for it is given back. */
    static Compensation afterTheEnd(String reason, Step step) {
        return new Compensation(
                null, reason, step == Step.RESERVING_STOCK ? EnumSet.of(STOCK) : EnumSet.of(STOCK, PAYMENT));
    }

    private static Compensation afterTooLongATime(String reason) {
        return rejecting(RejectionCode.TIMED_OUT, reason, EnumSet.of(ORDER, STOCK, PAYMENT));
    }

    private static Compensation rejecting(RejectionCode code, String reason, Set<Party> asked) {
        return new Compensation(code, reason, asked);
    }

    Compensation answeredBy(Party party) {
        Set<Party> others = EnumSet.copyOf(unanswered);
        others.remove(party);
        return new Compensation(code, reason, others);
    }

    boolean done() {
        return unanswered.isEmpty();
    }

    /** What is to be sent, and sent again while unanswered; each is without effect the second time. */
    List<Command> commands(OrderId orderId) {
        return unanswered.stream()
                .sorted()
                .<Command>map(party -> switch (party) {
                    case STOCK -> new ReleaseStock(orderId);
                    case PAYMENT -> new VoidPayment(PaymentId.of(orderId), orderId, reason);
                    case ORDER -> new RejectOrder(orderId, requireNonNull(code), reason);
                })
                .toList();
    }
}

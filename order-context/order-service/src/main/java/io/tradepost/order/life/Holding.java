package io.tradepost.order.life;

import io.tradepost.kernel.Refusal;
import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderCommand.HoldOrder;
import io.tradepost.order.api.OrderEvent.OrderHeld;
import io.tradepost.order.api.OrderEvent.OrderReleased;
import io.tradepost.order.life.OrderState.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an order stays in the house: for several causes at once, perhaps. */
final class Holding {

    private Holding() {}

    /** @throws Refusal if somebody wants to hold back what is over, out of the house, or held by hand for another reason */
    static @Nullable OrderHeld hold(OrderState order, HoldOrder hold) {
        String known = order.holdReasons.get(hold.cause());
        if (hold.cause() == HoldCause.MANUAL && known != null && !known.equals(hold.reason())) {
            throw new Refusal(
                    OrderRefusal.ORDER_ALREADY_HELD,
                    "order " + order.orderId + " is held by hand already: " + known,
                    "/reason");
        }
        boolean timely = switch (hold.cause()) {
            case MANUAL -> order.holds.contains(HoldCause.MANUAL) || somethingToHoldBack(order);
            case PAYMENT_REVIEW -> order.stage == Stage.PLACED;
            case CAPTURE_DECLINED -> order.stage == Stage.CONFIRMED;
        };
        return timely && !order.holds.contains(hold.cause())
                ? new OrderHeld(order.orderId, hold.cause(), hold.reason())
                : null;
    }

    /** @throws Refusal if somebody wants to release what nobody holds by hand */
    static @Nullable OrderReleased release(OrderState order, HoldCause cause) {
        if (cause == HoldCause.MANUAL && !order.holds.contains(cause)) {
            Standing.of(order).notOver();
            throw new Refusal(
                    OrderRefusal.ORDER_NOT_HELD,
                    order.holds.isEmpty()
                            ? "order " + order.orderId + " is not on hold"
                            : "order " + order.orderId + " is on hold for " + order.holds
                                    + ", which ends with its cause, and not by hand");
        }
        List<HoldCause> remaining =
                order.holds.stream().filter(other -> other != cause).toList();
        return order.holds.contains(cause) ? new OrderReleased(order.orderId, cause, remaining) : null;
    }

    private static boolean somethingToHoldBack(OrderState order) {
        Standing.of(order).notOver();
        if (order.book.units(Line::open) == 0) {
            throw new Refusal(
                    OrderRefusal.ORDER_ALREADY_SHIPPED, "all of order " + order.orderId + " has left the house");
        }
        return true;
    }
}

package io.tradepost.order.life;

import io.tradepost.kernel.Refusal;
import io.tradepost.order.life.OrderState.Stage;

/** What an order must be like for something to be done to it. */
record Standing(OrderState order) {

    static Standing of(OrderState order) {
        return new Standing(order);
    }

    Standing confirmed() {
        if (order.stage == Stage.PLACED) {
            throw refusal(OrderRefusal.ORDER_NOT_CONFIRMED, "is not confirmed yet");
        }
        return notOver();
    }

    Standing notOver() {
        if (order.stage == Stage.REJECTED || order.stage == Stage.CANCELLED) {
            throw refusal(
                    OrderRefusal.ORDER_IS_OVER, "was " + (order.stage == Stage.REJECTED ? "rejected" : "cancelled"));
        }
        return this;
    }

    Standing notHeld() {
        if (!order.holds.isEmpty()) {
            throw refusal(OrderRefusal.ORDER_ON_HOLD, "is on hold: " + order.holds);
        }
        return this;
    }

    Standing notBeingAmended() {
        if (order.openAmendment != null) {
            throw refusal(OrderRefusal.ORDER_BEING_AMENDED, "is being amended: " + order.openAmendment.reference());
        }
        return this;
    }

    Standing notShipped() {
        if (!order.book.nothingShipped()) {
            throw refusal(OrderRefusal.ORDER_ALREADY_SHIPPED, "was shipped, or some of it");
        }
        return this;
    }

    Standing notWaitingForStock() {
        if (order.book.units(Line::backordered) > 0) {
            throw refusal(OrderRefusal.ORDER_WAITS_FOR_STOCK, "waits for stock");
        }
        return this;
    }

    private Refusal refusal(OrderRefusal reason, String what) {
        return new Refusal(reason, "order " + order.orderId + " " + what);
    }
}

package io.tradepost.order.view;

import static java.util.Objects.requireNonNullElse;

import io.tradepost.order.life.OrderStatus;

/** @param inTransit shipments that have not been delivered */
record Standing(Stage stage, boolean held, int inTransit) {

    static final Standing PLACED = new Standing(Stage.PLACED, false, 0);

    Standing after(Step step) {
        return new Standing(
                requireNonNullElse(step.stage(), stage),
                requireNonNullElse(step.held(), held),
                inTransit + step.inTransit());
    }

    OrderStatus status() {
        return switch (stage) {
            case REJECTED -> OrderStatus.REJECTED;
            case CANCELLED -> OrderStatus.CANCELLED;
            case PLACED -> held ? OrderStatus.ON_HOLD : OrderStatus.PLACED;
            case CONFIRMED -> held ? OrderStatus.ON_HOLD : OrderStatus.CONFIRMED;
            case PARTLY_SHIPPED -> held ? OrderStatus.ON_HOLD : OrderStatus.PARTLY_SHIPPED;
            case SHIPPED -> held ? OrderStatus.ON_HOLD : arrived();
        };
    }

    private OrderStatus arrived() {
        return inTransit == 0 ? OrderStatus.DELIVERED : OrderStatus.SHIPPED;
    }
}

package io.tradepost.sagas;

import io.tradepost.inventory.api.InventoryCommand;
import io.tradepost.inventory.api.InventoryEvent.ReservationEvent;
import io.tradepost.kernel.Command;
import io.tradepost.kernel.Event;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderCommand;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.payment.api.PaymentCommand;
import io.tradepost.payment.api.PaymentEvent;

/** Which order a message is about, and how its context keys it. */
final class Ids {

    private Ids() {}

    static OrderId orderOf(Command command) {
        return switch (command) {
            case OrderCommand order -> order.orderId();
            case InventoryCommand inventory -> inventory.orderId();
            case PaymentCommand payment -> payment.orderId();
            default -> throw new IllegalArgumentException(command.toString());
        };
    }

    static OrderId orderOf(Event event) {
        return switch (event) {
            case OrderEvent order -> order.orderId();
            case ReservationEvent reservation -> reservation.orderId();
            case PaymentEvent payment -> payment.orderId();
            default -> throw new IllegalArgumentException(event.toString());
        };
    }

    static String keyOf(Event event) {
        return event instanceof PaymentEvent payment
                ? payment.paymentId().value()
                : orderOf(event).value();
    }
}

package io.tradepost.query.activity;

import io.tradepost.catalog.api.CatalogEvent;
import io.tradepost.customer.api.CustomerEvent;
import io.tradepost.inventory.api.InventoryEvent;
import io.tradepost.inventory.api.InventoryEvent.ReservationEvent;
import io.tradepost.inventory.api.InventoryEvent.StockItemEvent;
import io.tradepost.inventory.api.InventoryEvent.StockItemReleased;
import io.tradepost.inventory.api.InventoryEvent.StockItemReserved;
import io.tradepost.inventory.api.InventoryEvent.StockItemRestocked;
import io.tradepost.inventory.api.InventoryEvent.StockItemShipped;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Event;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.order.api.CreditEvent.CreditIssued;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.OrderAttributed;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.order.api.OrderEvent.ReturnReceived;
import io.tradepost.order.api.OrderEvent.ReturnRequested;
import io.tradepost.order.api.OrderEvent.ShipmentDelivered;
import io.tradepost.order.api.SalesEvent;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.sagas.api.ProcessEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What events are about. */
final class About {

    private About() {}

    /** @param at business time */
    record Subjects(
            @Nullable OrderId orderId,
            @Nullable CustomerId customerId,
            @Nullable Sku sku,
            @Nullable Instant at) {}

    static Subjects of(Event event) {
        return switch (event) {
            case CatalogEvent e -> new Subjects(null, null, e.sku(), null);
            case CustomerEvent e -> new Subjects(null, e.customerId(), null, null);
            case InventoryEvent e -> inventory(e);
            case SalesEvent e -> sales(e);
            case PaymentEvent e -> new Subjects(e.orderId(), null, null, null);
            case ProcessEvent e -> new Subjects(e.orderId(), null, null, null);
            default -> throw new IllegalArgumentException("of no context that the view reads: " + event.getClass());
        };
    }

    private static Subjects sales(SalesEvent event) {
        return switch (event) {
            case CreditIssued e -> new Subjects(null, e.customerId(), null, e.issuedAt());
            case OrderPlaced e -> new Subjects(e.orderId(), e.buyer().customerId(), null, e.placedAt());
            case OrderShipped e -> new Subjects(e.orderId(), e.customerId(), null, e.shippedAt());
            case ShipmentDelivered e -> new Subjects(e.orderId(), null, null, e.deliveredAt());
            case ReturnRequested e -> new Subjects(e.orderId(), null, null, e.requestedAt());
            case ReturnReceived e -> new Subjects(e.orderId(), e.customerId(), null, e.receivedAt());
            case OrderAttributed e -> new Subjects(e.orderId(), e.customerId(), null, null);
            case OrderEvent e -> new Subjects(e.orderId(), null, null, null);
        };
    }

    private static Subjects inventory(InventoryEvent event) {
        return switch (event) {
            case ReservationEvent e -> new Subjects(e.orderId(), null, null, null);
            case InventoryEvent.StockReceived e -> new Subjects(null, null, e.sku(), e.occurredAt());
            case InventoryEvent.StockAdjusted e -> new Subjects(null, null, e.sku(), e.occurredAt());
            case InventoryEvent.StockWrittenOff e -> new Subjects(null, null, e.sku(), e.occurredAt());
            case StockItemReserved e -> new Subjects(e.orderId(), null, e.sku(), null);
            case StockItemReleased e -> new Subjects(e.orderId(), null, e.sku(), null);
            case StockItemShipped e -> new Subjects(e.orderId(), null, e.sku(), null);
            case StockItemRestocked e -> new Subjects(e.orderId(), null, e.sku(), null);
            case StockItemEvent e -> new Subjects(null, null, e.sku(), null);
        };
    }
}

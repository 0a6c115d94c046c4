package io.tradepost.query.sales;

import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.OrderLine.LineKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shipment and the warehouses that it came from, which the inventory tells before or after the order does. Amounts are
 * minor units, without tax.
 *
 * @param at business time; null until the order has told, likewise currency
 * @param lines as shipped
 * @param taken what left each warehouse; null until the inventory has told
 * @param parts of lines, each from one warehouse
 */
record ShipmentDocument(
        ChangeId shipmentId,
        OrderId orderId,
        @Nullable Instant at,
        List<Line> lines,
        @Nullable List<Allocation> taken,
        List<Part> parts) {

    /** A line of the shipment. */
    record Line(LineKind kind, @Nullable Sku sku, String currency, long quantity, long amount) {}

    /**
     * @param warehouse null for what is no goods, and while it is not known
     * @param at the shipment's, on each part for the sake of reports; likewise orderId
     * @param units of goods
     */
    record Part(
            @Nullable Warehouse warehouse,
            LineKind kind,
            @Nullable Sku sku,
            OrderId orderId,
            Instant at,
            String currency,
            long units,
            long amount) {}

    static ShipmentDocument none(ChangeId shipmentId) {
        return new ShipmentDocument(shipmentId, shipmentId.orderId(), null, List.of(), null, List.of());
    }

    ShipmentDocument shipped(List<Line> what, Instant when) {
        return split(what, when, taken);
    }

    ShipmentDocument taken(List<Allocation> from) {
        return split(lines, at, from);
    }

    private ShipmentDocument split(List<Line> what, @Nullable Instant when, @Nullable List<Allocation> from) {
        List<Part> split =
                when == null ? List.of() : Splitting.of(what, orderId, when, from == null ? List.of() : from);
        return new ShipmentDocument(shipmentId, orderId, when, what, from, split);
    }
}

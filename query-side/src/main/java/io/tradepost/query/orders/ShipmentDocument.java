package io.tradepost.query.orders;

import io.tradepost.kernel.ChangeId;
import io.tradepost.order.api.OrderEvent.LineQuantity;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param amount with tax, minor units of the order's currency */
record ShipmentDocument(
        ChangeId shipmentId,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        Instant shippedAt,
        @Nullable Instant deliveredAt,
        long amount,
        List<LineQuantity> lines) {

    static ShipmentDocument of(OrderShipped shipped) {
        return new ShipmentDocument(
                shipped.shipmentId(),
                shipped.carriage().carrier(),
                shipped.carriage().trackingNumber(),
                shipped.shippedAt(),
                null,
                shipped.amount().minor(),
                OrderLines.quantities(shipped.lines()));
    }

    ShipmentDocument delivered(Instant at) {
        return new ShipmentDocument(shipmentId, carrier, trackingNumber, shippedAt, at, amount, lines);
    }
}

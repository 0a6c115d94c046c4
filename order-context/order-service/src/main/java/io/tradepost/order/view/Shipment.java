package io.tradepost.order.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.Money;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record Shipment(
        String reference,
        List<Part> lines,
        Money amount,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        Instant shippedAt,
        @Nullable Instant deliveredAt) {

    static Shipment of(OrderShipped shipped) {
        return new Shipment(
                shipped.shipmentId().reference(),
                Part.of(shipped.lines()),
                shipped.amount(),
                shipped.carriage().carrier(),
                shipped.carriage().trackingNumber(),
                shipped.shippedAt(),
                null);
    }

    Shipment delivered(Instant at) {
        return new Shipment(reference, lines, amount, carrier, trackingNumber, shippedAt, at);
    }
}

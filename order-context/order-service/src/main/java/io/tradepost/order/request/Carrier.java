package io.tradepost.order.request;

import io.tradepost.order.api.OrderEvent.Carriage;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who carries a shipment, and under what number, as far as somebody said. */
public record Carrier(
        @Nullable @Size(min = 1, max = 100) String carrier,
        @Nullable @Size(min = 1, max = 100) String trackingNumber) {

    public Carriage toCarriage() {
        return new Carriage(carrier, trackingNumber);
    }
}

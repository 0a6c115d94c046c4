package io.tradepost.order.view;

import io.tradepost.order.api.OrderEvent.OrderLinesCancelled;
import java.util.List;

/** Units that nobody wants any more, and why. */
public record LineCancellation(String reference, List<Units> lines, String reason) {

    public record Units(int line, long quantity) {}

    static LineCancellation of(OrderLinesCancelled cancelled) {
        return new LineCancellation(
                cancelled.cancellationId().reference(),
                cancelled.lines().stream()
                        .map(part -> new Units(part.line(), part.quantity()))
                        .toList(),
                cancelled.reason());
    }
}

package io.tradepost.order.life;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderEvent.Buyer;
import io.tradepost.order.api.OrderEvent.Line;
import io.tradepost.order.api.OrderEvent.ShipTo;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What is asked of an order inside this service; processes use {@code OrderCommand}. */
public sealed interface OrderDecision {

    OrderId orderId();

    /**
     * Places an order that is already priced, with personal data already sealed. Answer: whether it was placed now; a
     * repeat of the same request is without effect, another request under the same id is refused.
     *
     * @param requestFingerprint equal for equal requests, whatever the prices were when they came
     */
    record PlaceOrder(
            @TargetAggregateIdentifier OrderId orderId,
            Buyer buyer,
            @Nullable ShipTo shipTo,
            List<Line> lines,
            Money total,
            String paymentToken,
            Instant placedAt,
            String requestFingerprint)
            implements OrderDecision {}

    /** Answer: the order's version. Without effect on a cancelled order, refused for a rejected one. */
    record CancelOrder(@TargetAggregateIdentifier OrderId orderId, String reason) implements OrderDecision {}
}

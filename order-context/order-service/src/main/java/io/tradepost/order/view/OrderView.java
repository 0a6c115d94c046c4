package io.tradepost.order.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import io.tradepost.order.life.OrderStatus;
import io.tradepost.order.personal.Guest;
import io.tradepost.order.personal.ShippingAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as its resource shows it.
 *
 * @param reasonCode why it was rejected, for programs; {@code reason} also tells why it was cancelled
 * @param guest absent for a customer's order, and once the guest's data is erased; likewise shippingAddress
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderView(
        OrderId orderId,
        OrderStatus status,
        @Nullable RejectionCode reasonCode,
        @Nullable String reason,
        @Nullable CustomerId customerId,
        @Nullable Guest guest,
        @Nullable ShippingAddress shippingAddress,
        List<OrderLine> lines,
        Money total,
        Instant placedAt,
        long version) {

    public OrderView cancelled(String why, long newVersion) {
        return new OrderView(
                orderId,
                OrderStatus.CANCELLED,
                null,
                why,
                customerId,
                guest,
                shippingAddress,
                lines,
                total,
                placedAt,
                newVersion);
    }
}

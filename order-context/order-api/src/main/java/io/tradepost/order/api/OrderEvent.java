package io.tradepost.order.api;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Event;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sealed;
import io.tradepost.kernel.Sku;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of an order, keyed by order id on {@code order.events}. */
public sealed interface OrderEvent extends Event {

    OrderId orderId();

    /**
     * The whole order as bought: no reader needs another context to make sense of it.
     *
     * @param lines 1 to 2,000, as they were ordered; a SKU may stand on several
     * @param total the sum of the lines' amounts
     * @param paymentToken the payment provider's single-use reference
     * @param placedAt when the buyer placed it, by the shop's account; recording time is the message's own
     * @param requestFingerprint tells a repeated request from another one with the same order id; says nothing about its
     *     content, since what is personal goes into it keyed. Only the order itself reads it.
     */
    record OrderPlaced(
            OrderId orderId,
            Buyer buyer,
            @Nullable ShipTo shipTo,
            List<Line> lines,
            Money total,
            String paymentToken,
            Instant placedAt,
            @Nullable String requestFingerprint)
            implements OrderEvent {}

    record OrderConfirmed(OrderId orderId) implements OrderEvent {}

    record OrderRejected(OrderId orderId, RejectionCode code, String reason) implements OrderEvent {}

    /** @param confirmed whether the order had been confirmed before */
    record OrderCancelled(OrderId orderId, String reason, boolean confirmed) implements OrderEvent {}

    /**
     * Who bought: a registered customer, or a guest.
     *
     * @param customerId null for a guest
     * @param guest sealed {@code {"name":..,"email":..}}, null for a registered customer
     */
    record Buyer(@Nullable CustomerId customerId, @Nullable Sealed guest) {}

    /**
     * @param address sealed {@code {"name":..,"line1":..,"line2":..,"city":..,"postcode":..,"country":..}}
     * @param country the part that reports may keep
     */
    record ShipTo(Sealed address, @Nullable String country) {}

    /**
     * @param line counts from 1
     * @param name as it was when bought; likewise category and unitPrice
     * @param amount unitPrice times quantity
     */
    record Line(
            int line, Sku sku, String name, @Nullable String category, Money unitPrice, long quantity, Money amount) {}
}

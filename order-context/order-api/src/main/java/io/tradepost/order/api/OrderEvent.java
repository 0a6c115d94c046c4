package io.tradepost.order.api;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sealed;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.OrderCommand.AmendmentRefusalCode;
import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The life of an order, keyed by order id on {@code order.events}. Instants are business times, by the shop's account;
 * when something was recorded is the message's own time.
 */
public sealed interface OrderEvent extends SalesEvent {

    OrderId orderId();

    /**
     * The whole order as bought: no reader needs another context to make sense of it.
     *
     * @param lines 1 to 2,000, as they were ordered; a SKU may stand on several
     * @param total the sum of the lines' amounts and taxes
     * @param paymentToken the payment provider's single-use reference
     * @param requestFingerprint tells a repeated request from another one with the same order id; says nothing about its
     *     content, since what is personal goes into it keyed. Only the order itself reads it.
     * @param backorderPolicy null in events from before there was a choice: ALL_OR_NOTHING
     * @param shipAtOnce ships all that is not backordered the moment the order is confirmed, unless it is on hold then;
     *     null for the usual way
     */
    record OrderPlaced(
            OrderId orderId,
            Buyer buyer,
            @Nullable ShipTo shipTo,
            List<OrderLine> lines,
            Money total,
            String paymentToken,
            Instant placedAt,
            @Nullable String requestFingerprint,
            BackorderPolicy backorderPolicy,
            @Nullable Carriage shipAtOnce)
            implements OrderEvent {

        public OrderPlaced {
            backorderPolicy = Objects.requireNonNullElse(backorderPolicy, BackorderPolicy.ALL_OR_NOTHING);
        }
    }

    /** @param backordered the parts of lines that wait for stock; null from before there were any: none */
    record OrderConfirmed(OrderId orderId, List<LineQuantity> backordered) implements OrderEvent {

        public OrderConfirmed {
            backordered = Objects.requireNonNullElse(backordered, List.of());
        }
    }

    record OrderRejected(OrderId orderId, RejectionCode code, String reason) implements OrderEvent {}

    /**
     * The whole order, before any of it was shipped.
     *
     * @param confirmed whether the order had been confirmed before
     */
    record OrderCancelled(OrderId orderId, String reason, boolean confirmed) implements OrderEvent {}

    /**
     * Some of what had not been shipped; what remains is at least one unit, or something was shipped before.
     *
     * @param lines how much of each line is no longer wanted; of what waits for stock first, under the same SKU on other
     *     lines too
     * @param total of the order without it, never below zero
     * @param backordered units that still wait for stock
     * @param complete whether nothing remains to be shipped
     */
    record OrderLinesCancelled(
            OrderId orderId,
            ChangeId cancellationId,
            List<LineQuantity> lines,
            String reason,
            Money total,
            long backordered,
            boolean complete)
            implements OrderEvent {}

    /** Nothing is shipped until the order is released from each cause. */
    record OrderHeld(OrderId orderId, HoldCause cause, String reason) implements OrderEvent {}

    /**
     * One cause to hold the order is gone.
     *
     * @param remaining why it is still held; empty when it is not
     */
    record OrderReleased(OrderId orderId, HoldCause cause, List<HoldCause> remaining) implements OrderEvent {}

    /**
     * Stock has come for lines that waited for it.
     *
     * @param lines what had waited and does not any more; empty when it was cancelled before the stock came
     * @param backordered units that still wait
     */
    record OrderLinesAllocated(OrderId orderId, ChangeId fillId, List<LineQuantity> lines, long backordered)
            implements OrderEvent {}

    /**
     * The buyer wants other lines; they count once stock and payment allow it.
     *
     * @param lines all lines of the order as it would be; total likewise
     * @param reserve what is needed beyond what is reserved
     * @param release what is no longer needed
     * @param extra what is to be authorised beyond what is; zero when the order becomes no dearer
     */
    record OrderAmendmentRequested(
            OrderId orderId,
            ChangeId amendmentId,
            List<OrderLine> lines,
            Money total,
            List<SkuQuantity> reserve,
            List<SkuQuantity> release,
            Money extra)
            implements OrderEvent {}

    /** The order now is as it was asked for; lines and total are all of it, without what was cancelled before. */
    record OrderAmended(OrderId orderId, ChangeId amendmentId, List<OrderLine> lines, Money total)
            implements OrderEvent {}

    /** The order is as it was before. */
    record OrderAmendmentRefused(OrderId orderId, ChangeId amendmentId, AmendmentRefusalCode code, String reason)
            implements OrderEvent {}

    /**
     * Goods have left the house. Stands for itself: reports need no other event.
     *
     * @param customerId null for a guest
     * @param lines the parts that were shipped; lines of other kinds than ITEM go with the first shipment
     * @param amount the sum of the lines' amounts and taxes: what is to be captured; where a discount is more than what is
     *     shipped with it, zero, and the rest of it comes off the shipments that follow
     * @param complete whether nothing remains to be shipped
     */
    record OrderShipped(
            OrderId orderId,
            ChangeId shipmentId,
            @Nullable CustomerId customerId,
            @Nullable String country,
            List<OrderLine> lines,
            Money amount,
            Carriage carriage,
            Instant shippedAt,
            boolean complete)
            implements OrderEvent {}

    /** @param complete whether all of the order has been shipped and delivered */
    record ShipmentDelivered(OrderId orderId, ChangeId shipmentId, Instant deliveredAt, boolean complete)
            implements OrderEvent {}

    /**
     * @param lines the parts to be returned, at what is to be refunded for them; the agreed refund price of a unit may
     *     differ from the price paid
     * @param amount the sum of the lines' amounts and taxes; never more than was shipped and not yet promised back
     */
    record ReturnRequested(
            OrderId orderId,
            ChangeId returnId,
            List<OrderLine> lines,
            Money amount,
            @Nullable String reason,
            Instant requestedAt)
            implements OrderEvent {}

    /** The buyer keeps the goods, or the shop does not take them back. */
    record ReturnWithdrawn(OrderId orderId, ChangeId returnId, String reason) implements OrderEvent {}

    /**
     * Goods have come back. Stands for itself, as {@link OrderShipped} does.
     *
     * @param lines what came, at most what was requested, at what is to be refunded for it
     * @param restock what goes back on a shelf of the warehouse; the rest was written off
     */
    record ReturnReceived(
            OrderId orderId,
            ChangeId returnId,
            @Nullable CustomerId customerId,
            @Nullable String country,
            List<OrderLine> lines,
            Money amount,
            Warehouse warehouse,
            List<SkuQuantity> restock,
            Instant receivedAt)
            implements OrderEvent {}

    /** @param amount what the buyer got back */
    record ReturnRefunded(OrderId orderId, ChangeId returnId, Money amount) implements OrderEvent {}

    /**
     * A guest's order turned out to be a registered customer's.
     *
     * @param soFar null from before readers were told
     */
    record OrderAttributed(
            OrderId orderId,
            CustomerId customerId,
            @Nullable SoFar soFar) implements OrderEvent {}

    /**
     * Who bought: a registered customer, or a guest.
     *
     * @param customerId null for a guest
     * @param guest sealed {@code {"name":..,"email":..}}; null for a registered customer or a guest who gave neither
     */
    record Buyer(@Nullable CustomerId customerId, @Nullable Sealed guest) {}

    /**
     * @param address sealed {@code {"name":..,"line1":..,"line2":..,"city":..,"postcode":..,"country":..}}; null when only
     *     the country is known
     * @param country the part that reports may keep
     */
    record ShipTo(@Nullable Sealed address, @Nullable String country) {}

    /**
     * What an order has come to, which its events told of nobody: whoever sums up customers needs no other event.
     *
     * @param shipped the sum of the shipped lines' amounts, without tax; returned likewise
     */
    record SoFar(Instant placedAt, Money shipped, Money returned) {}

    /** Who carries a shipment, and under what number. */
    record Carriage(@Nullable String carrier, @Nullable String trackingNumber) {}

    /**
     * So many units of a line of the order.
     *
     * @param sku null unless the line is an ITEM
     */
    record LineQuantity(int line, @Nullable Sku sku, long quantity) {}

    enum BackorderPolicy {
        /** Rejected when anything is out of stock. */
        ALL_OR_NOTHING,
        /** What is in stock is shipped, the rest waits for it. */
        SHIP_AVAILABLE
    }
}

package io.tradepost.query.orders;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderEvent.LineQuantity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One order with all that was done to it.
 *
 * @param holds why it is held, for each cause; empty when it is not
 * @param refunded what the buyer got back
 * @param lines all of them
 */
public record OrderDetail(
        OrderId orderId,
        OrderStatus status,
        List<OrderPage.Hold> holds,
        @Nullable String reason,
        @Nullable CustomerId customerId,
        boolean guest,
        @Nullable String country,
        Instant placedAt,
        Money total,
        Money refunded,
        List<OrderPage.Line> lines,
        List<Shipment> shipments,
        List<Return> returns,
        List<Amendment> amendments,
        Milestones milestones) {

    /** @param amount with tax */
    public record Shipment(
            ChangeId shipmentId,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            Instant shippedAt,
            @Nullable Instant deliveredAt,
            Money amount,
            List<LineQuantity> lines) {}

    /**
     * @param amount with tax, to be refunded
     * @param reason why it was asked for or withdrawn
     * @param lines as requested, or as received
     */
    public record Return(
            ChangeId returnId,
            ReturnStatus status,
            Money amount,
            @Nullable String reason,
            Instant requestedAt,
            @Nullable Instant receivedAt,
            @Nullable Money refunded,
            List<LineQuantity> lines) {}

    /**
     * @param total of the order as it would be
     * @param reason why it was refused
     */
    public record Amendment(
            ChangeId amendmentId,
            AmendmentStatus status,
            Money total,
            @Nullable String reason,
            Instant at) {}

    static OrderDetail of(OrderDocument order) {
        String currency = order.currency();
        OrderPage.Item item = OrderPage.Item.of(order, Integer.MAX_VALUE, Map.of());
        OrderChanges changes = order.changes();
        return new OrderDetail(
                item.orderId(),
                item.status(),
                item.holds(),
                item.reason(),
                item.customerId(),
                item.guest(),
                item.country(),
                item.placedAt(),
                item.total(),
                item.refunded(),
                item.lines(),
                changes.shipments().stream().map(s -> of(s, currency)).toList(),
                changes.returns().stream().map(r -> of(r, currency)).toList(),
                changes.amendments().stream().map(a -> of(a, currency)).toList(),
                order.milestones());
    }

    private static Shipment of(ShipmentDocument sent, String currency) {
        return new Shipment(
                sent.shipmentId(),
                sent.carrier(),
                sent.trackingNumber(),
                sent.shippedAt(),
                sent.deliveredAt(),
                Money.ofMinor(sent.amount(), currency),
                sent.lines());
    }

    private static Return of(ReturnDocument goods, String currency) {
        Long paid = goods.refunded();
        return new Return(
                goods.returnId(),
                goods.status(),
                Money.ofMinor(goods.amount(), currency),
                goods.reason(),
                goods.requestedAt(),
                goods.receivedAt(),
                paid == null ? null : Money.ofMinor(paid, currency),
                goods.lines());
    }

    private static Amendment of(AmendmentDocument change, String currency) {
        return new Amendment(
                change.amendmentId(),
                change.status(),
                Money.ofMinor(change.total(), currency),
                change.reason(),
                change.at());
    }
}

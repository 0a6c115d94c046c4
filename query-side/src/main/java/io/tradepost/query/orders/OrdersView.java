package io.tradepost.query.orders;

import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.LineQuantity;
import io.tradepost.order.api.OrderEvent.OrderAmended;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRefused;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRequested;
import io.tradepost.order.api.OrderEvent.OrderAttributed;
import io.tradepost.order.api.OrderEvent.OrderCancelled;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderHeld;
import io.tradepost.order.api.OrderEvent.OrderLinesAllocated;
import io.tradepost.order.api.OrderEvent.OrderLinesCancelled;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderEvent.OrderRejected;
import io.tradepost.order.api.OrderEvent.OrderReleased;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.order.api.OrderEvent.ReturnReceived;
import io.tradepost.order.api.OrderEvent.ReturnRefunded;
import io.tradepost.order.api.OrderEvent.ReturnRequested;
import io.tradepost.order.api.OrderEvent.ReturnWithdrawn;
import io.tradepost.order.api.OrderEvent.ShipmentDelivered;
import io.tradepost.query.elastic.Index;
import io.tradepost.query.orders.OrderDocument.Hold;
import io.tradepost.query.views.AggregateView;
import io.tradepost.starter.messages.Envelope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class OrdersView implements AggregateView<OrderEvent, OrderDocument> {

    public static final Index INDEX = new Index("orders", 4);

    @Override
    public Index index() {
        return INDEX;
    }

    @Override
    public Set<Class<? extends OrderEvent>> vocabularies() {
        return Set.of(OrderEvent.class);
    }

    @Override
    public Class<OrderDocument> document() {
        return OrderDocument.class;
    }

    @Override
    public OrderDocument after(@Nullable OrderDocument current, OrderEvent event, Envelope message) {
        if (event instanceof OrderPlaced placed) {
            return placed(placed, message.time());
        }
        if (current == null) {
            throw new IllegalStateException("the view has no order " + event.orderId());
        }
        OrderDocument next = next(current, event, message.time());
        return next.with(next.milestones().reached(next, message.time()));
    }

    private static OrderDocument next(OrderDocument order, OrderEvent event, Instant recorded) {
        OrderChanges changes = order.changes();
        return switch (event) {
            case OrderPlaced placed -> placed(placed, recorded);
            case OrderConfirmed e ->
                counted(order, e.backordered(), OrderLineDocument::waiting)
                        .with(order.milestones().confirmed(recorded))
                        .at(OrderStatus.CONFIRMED);
            case OrderRejected e -> order.over(OrderStatus.REJECTED, e.reason());
            case OrderCancelled e ->
                order.with(OrderLines.cancelled(order.lines())).over(OrderStatus.CANCELLED, e.reason());
            case OrderLinesCancelled e -> reduced(order, e);
            case OrderHeld e -> order.held(new Hold(e.cause(), e.reason()));
            case OrderReleased e -> order.heldOnly(e.remaining());
            case OrderLinesAllocated e -> counted(order, e.lines(), OrderLineDocument::allocated);
            case OrderAmendmentRequested e ->
                order.with(changes.plus(new AmendmentDocument(
                        e.amendmentId(), AmendmentStatus.REQUESTED, e.total().minor(), null, recorded)));
            case OrderAmendmentRefused e ->
                order.with(changes.amendment(
                        e.amendmentId(), asked -> asked.now(AmendmentStatus.REFUSED, e.reason(), recorded)));
            case OrderAmended e ->
                order.with(OrderLines.of(e.lines()))
                        .worth(e.total().minor())
                        .with(changes.amendment(
                                e.amendmentId(), asked -> asked.now(AmendmentStatus.MADE, null, recorded)));
            case OrderShipped e ->
                counted(order, OrderLines.quantities(e.lines()), OrderLineDocument::shipping)
                        .with(changes.plus(ShipmentDocument.of(e)))
                        .at(e.complete() ? OrderStatus.SHIPPED : OrderStatus.PARTLY_SHIPPED);
            case ShipmentDelivered e ->
                order.with(changes.shipment(e.shipmentId(), sent -> sent.delivered(e.deliveredAt())));
            case ReturnRequested e -> order.with(changes.plus(ReturnDocument.of(e)));
            case ReturnWithdrawn e ->
                order.with(changes.goodsReturn(e.returnId(), asked -> asked.withdrawn(e.reason())));
            case ReturnReceived e ->
                counted(order, OrderLines.quantities(e.lines()), OrderLineDocument::returning)
                        .with(changes.goodsReturn(e.returnId(), asked -> asked.received(e)));
            case ReturnRefunded e ->
                order.with(changes.goodsReturn(
                        e.returnId(), came -> came.refunded(e.amount().minor())));
            case OrderAttributed e -> order.boughtBy(e.customerId());
        };
    }

    private static OrderDocument placed(OrderPlaced order, Instant recorded) {
        return new OrderDocument(
                order.orderId(),
                OrderStatus.PLACED,
                List.of(),
                null,
                order.buyer().customerId(),
                order.shipTo() == null ? null : order.shipTo().country(),
                order.placedAt(),
                order.total().currency(),
                order.total().minor(),
                0,
                OrderLines.of(order.lines()),
                Milestones.placed(recorded),
                OrderChanges.NONE);
    }

    private static OrderDocument reduced(OrderDocument order, OrderLinesCancelled event) {
        OrderDocument less = order.with(OrderLines.reduced(order.lines(), event.lines()))
                .worth(event.total().minor());
        return event.complete() ? less.at(OrderStatus.SHIPPED) : less;
    }

    private static OrderDocument counted(
            OrderDocument order,
            List<LineQuantity> quantities,
            BiFunction<OrderLineDocument, Long, OrderLineDocument> change) {
        return order.with(OrderLines.counted(order.lines(), quantities, change));
    }
}

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
import io.tradepost.order.api.OrderLine;
import io.tradepost.query.elastic.Index;
import io.tradepost.query.views.View;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class OrdersView implements View<OrderEvent, OrderDocument> {

    static final Index INDEX = new Index("orders", 2);

    @Override
    public Index index() {
        return INDEX;
    }

    @Override
    public Class<OrderEvent> vocabulary() {
        return OrderEvent.class;
    }

    @Override
    public Class<OrderDocument> document() {
        return OrderDocument.class;
    }

    @Override
    public OrderDocument after(@Nullable OrderDocument current, OrderEvent event) {
        if (event instanceof OrderPlaced placed) {
            return placed(placed);
        }
        if (current == null) {
            throw new IllegalStateException("the view has no order " + event.orderId());
        }
        return next(current, event);
    }

    private static OrderDocument next(OrderDocument order, OrderEvent event) {
        return switch (event) {
            case OrderPlaced placed -> placed(placed);
            case OrderConfirmed e ->
                counted(order, e.backordered(), OrderLineDocument::waiting).at(OrderStatus.CONFIRMED);
            case OrderRejected e -> order.over(OrderStatus.REJECTED, e.reason());
            case OrderCancelled e -> cancelled(order).over(OrderStatus.CANCELLED, e.reason());
            case OrderLinesCancelled e -> reduced(order, e);
            case OrderHeld e -> order.held(e.cause(), e.reason());
            case OrderReleased e -> order.released();
            case OrderLinesAllocated e -> counted(order, e.lines(), OrderLineDocument::allocated);
            case OrderAmended e -> order.with(lines(e.lines())).worth(e.total().minor());
            case OrderShipped e ->
                counted(order, quantities(e.lines()), OrderLineDocument::shipping)
                        .at(e.complete() ? OrderStatus.SHIPPED : OrderStatus.PARTLY_SHIPPED);
            case ShipmentDelivered e -> e.complete() ? order.at(OrderStatus.DELIVERED) : order;
            case ReturnReceived e -> counted(order, quantities(e.lines()), OrderLineDocument::returning);
            case ReturnRefunded e -> order.refunding(e.amount().minor());
            case OrderAttributed e -> order.boughtBy(e.customerId());
            case OrderAmendmentRequested e -> order;
            case OrderAmendmentRefused e -> order;
            case ReturnRequested e -> order;
            case ReturnWithdrawn e -> order;
        };
    }

    private static OrderDocument placed(OrderPlaced order) {
        return new OrderDocument(
                order.orderId(),
                OrderStatus.PLACED,
                null,
                null,
                order.buyer().customerId(),
                order.buyer().customerId() == null,
                order.shipTo() == null ? null : order.shipTo().country(),
                order.placedAt(),
                order.total().currency(),
                order.total().minor(),
                0,
                lines(order.lines()));
    }

    private static OrderDocument cancelled(OrderDocument order) {
        return order.with(order.lines().stream()
                .map(line -> line.cancelling(line.quantity() - line.cancelled()))
                .toList());
    }

    private static OrderDocument reduced(OrderDocument order, OrderLinesCancelled event) {
        OrderDocument less = counted(order, event.lines(), OrderLineDocument::cancelling)
                .worth(event.total().minor());
        return event.complete() ? less.at(OrderStatus.SHIPPED) : less;
    }

    private static OrderDocument counted(
            OrderDocument order,
            List<LineQuantity> quantities,
            BiFunction<OrderLineDocument, Long, OrderLineDocument> change) {
        Map<Integer, Long> units = quantities.stream()
                .collect(Collectors.groupingBy(LineQuantity::line, Collectors.summingLong(LineQuantity::quantity)));
        return order.with(order.lines().stream()
                .map(line -> units.containsKey(line.line()) ? change.apply(line, units.get(line.line())) : line)
                .toList());
    }

    private static List<LineQuantity> quantities(List<OrderLine> parts) {
        return parts.stream()
                .map(part -> new LineQuantity(part.line(), part.sku(), part.quantity()))
                .toList();
    }

    private static List<OrderLineDocument> lines(List<OrderLine> lines) {
        return lines.stream().map(OrderLineDocument::of).toList();
    }
}

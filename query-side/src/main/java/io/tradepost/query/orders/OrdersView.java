package io.tradepost.query.orders;

import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.OrderCancelled;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderEvent.OrderRejected;
import io.tradepost.query.elastic.Index;
import io.tradepost.query.views.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class OrdersView implements View<OrderEvent, OrderDocument> {

    static final Index INDEX = new Index("orders", 1);

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
        return switch (event) {
            case OrderPlaced placed -> placed(placed);
            case OrderConfirmed confirmed -> known(current, event).with(OrderStatus.CONFIRMED, null);
            case OrderRejected rejected -> known(current, event).with(OrderStatus.REJECTED, rejected.reason());
            case OrderCancelled cancelled -> known(current, event).with(OrderStatus.CANCELLED, cancelled.reason());
        };
    }

    private static OrderDocument placed(OrderPlaced order) {
        return new OrderDocument(
                order.orderId(),
                OrderStatus.PLACED,
                null,
                order.buyer().customerId(),
                order.buyer().customerId() == null,
                order.shipTo() == null ? null : order.shipTo().country(),
                order.placedAt(),
                order.total().currency(),
                order.total().minor(),
                order.lines().stream().map(OrdersView::line).toList());
    }

    private static OrderDocument.Line line(OrderEvent.Line line) {
        return new OrderDocument.Line(
                line.line(),
                line.sku(),
                line.name(),
                line.category(),
                line.unitPrice().minor(),
                line.quantity(),
                line.amount().minor());
    }

    private static OrderDocument known(@Nullable OrderDocument current, OrderEvent event) {
        if (current == null) {
            throw new IllegalStateException("the view has no order " + event.orderId());
        }
        return current;
    }
}

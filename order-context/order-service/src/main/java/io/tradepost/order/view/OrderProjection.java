package io.tradepost.order.view;

import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.OrderCancelled;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderEvent.OrderRejected;
import io.tradepost.order.life.OrderStatus;
import io.tradepost.starter.jdbc.BatchedUpdates;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the table {@code order_view}. A unit of work either places orders or decides about placed ones, so the two
 * statements need no order between them.
 */
@Component
@ProcessingGroup("order-view")
final class OrderProjection {

    private static final String PLACED = """
            insert into order_view (order_id, status, request_fingerprint, document, version)
            values (?, ?, ?, ?::jsonb, ?) on conflict (order_id) do nothing""";
    private static final String DECIDED =
            "update order_view set status = ?, reason_code = ?, reason = ?, version = ? where order_id = ? and version < ?";

    private final BatchedUpdates updates;
    private final JsonMapper json;

    OrderProjection(BatchedUpdates updates, JsonMapper json) {
        this.updates = updates;
        this.json = json;
    }

    @EventHandler
    void on(OrderEvent event, @SequenceNumber long version) {
        switch (event) {
            case OrderPlaced e ->
                updates.add(
                        PLACED,
                        e.orderId().value(),
                        OrderStatus.PLACED.name(),
                        e.requestFingerprint(),
                        json.writeValueAsString(OrderDocument.of(e)),
                        version);
            case OrderConfirmed e -> decided(e.orderId(), OrderStatus.CONFIRMED, null, null, version);
            case OrderRejected e ->
                decided(e.orderId(), OrderStatus.REJECTED, e.code().name(), e.reason(), version);
            case OrderCancelled e -> decided(e.orderId(), OrderStatus.CANCELLED, null, e.reason(), version);
        }
    }

    private void decided(
            OrderId orderId, OrderStatus status, @Nullable String code, @Nullable String reason, long version) {
        updates.add(DECIDED, status.name(), code, reason, version, orderId.value(), version);
    }
}

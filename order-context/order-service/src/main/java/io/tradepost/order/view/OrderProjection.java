package io.tradepost.order.view;

import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.starter.jdbc.BatchedUpdates;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/**
 * Writes the table {@code order_view}. All that happens to placed orders is one statement, so its rows keep the order of
 * the events, several of one order included; a unit of work that places orders does so before it goes on with any.
 */
@Component
@ProcessingGroup("order-view")
final class OrderProjection {

    private static final String PLACED = """
            insert into order_view (order_id, stage, customer_id, request_fingerprint, version)
            values (?, ?, ?, ?, ?) on conflict (order_id) do nothing""";
    private static final String STEPPED = """
            update order_view set stage = coalesce(?::text, stage), held = coalesce(?::boolean, held),
              in_transit = in_transit + ?, customer_id = coalesce(?::text, customer_id), version = ?
            where order_id = ? and version < ?""";

    private final BatchedUpdates updates;

    OrderProjection(BatchedUpdates updates) {
        this.updates = updates;
    }

    @EventHandler
    void on(OrderEvent event, @SequenceNumber long version) {
        Step step = Step.of(event);
        String customer = step.customerId() == null ? null : step.customerId().value();
        if (event instanceof OrderPlaced placed) {
            updates.add(
                    PLACED,
                    placed.orderId().value(),
                    Stage.PLACED.name(),
                    customer,
                    placed.requestFingerprint(),
                    version);
        } else if (!step.equals(Step.NONE)) {
            updates.add(
                    STEPPED,
                    step.stage() == null ? null : step.stage().name(),
                    step.held(),
                    step.inTransit(),
                    customer,
                    version,
                    event.orderId().value(),
                    version);
        }
    }
}

package io.tradepost.customer;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.starter.jdbc.BatchedUpdates;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders that were placed by name; whoever claimed one before as a guest's is not shown with it any more. */
@Component
@ProcessingGroup("registered-orders")
final class RegisteredOrders {

    private static final String PLACED =
            "insert into registered_order (order_id, customer_id) values (?, ?) on conflict do nothing";
    private static final String NOT_A_GUESTS = "delete from guest_order where order_id = ?";

    private final JdbcClient jdbc;
    private final BatchedUpdates updates;

    RegisteredOrders(JdbcClient jdbc, BatchedUpdates updates) {
        this.jdbc = jdbc;
        this.updates = updates;
    }

    @EventHandler
    void on(OrderPlaced placed) {
        CustomerId customer = placed.buyer().customerId();
        if (customer != null) {
            updates.add(PLACED, placed.orderId().value(), customer.value());
            updates.add(NOT_A_GUESTS, placed.orderId().value());
        }
    }

    /** Of those that were placed by name. */
    Map<OrderId, CustomerId> customers(Collection<OrderId> orderIds) {
        Map<OrderId, CustomerId> customers = new HashMap<>();
        jdbc.sql("select order_id, customer_id from registered_order where order_id = any(?)")
                .param(orderIds.stream().map(OrderId::value).toArray(String[]::new))
                .query(row -> {
                    customers.put(new OrderId(row.getString(1)), new CustomerId(row.getString(2)));
                });
        return customers;
    }
}

package io.tradepost.order.merging;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Orders that somebody placed as a guest, as the customer context says, before this service knows them. Whoever keeps a
 * claim waits for orders that are being placed, and they for it: so neither overlooks the other.
 */
@Component
public final class GuestClaims {

    private static final String NAME = GuestClaims.class.getName();

    private final JdbcClient jdbc;

    GuestClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For orders about to be placed in the current unit of work. */
    public void prepare(Collection<OrderId> orderIds) {
        lock("pg_advisory_xact_lock_shared");
        Map<OrderId, CustomerId> claims = ofThisUnit();
        jdbc.sql("select order_id, customer_id from guest_claim where order_id = any(?)")
                .param(orderIds.stream().map(OrderId::value).toArray(String[]::new))
                .query(row -> {
                    claims.put(new OrderId(row.getString(1)), new CustomerId(row.getString(2)));
                });
    }

    /** Whoever claimed an order that was {@link #prepare}d; the claim is settled, once the unit of work commits. */
    public Optional<CustomerId> settle(OrderId orderId) {
        CustomerId customer = ofThisUnit().remove(orderId);
        if (customer != null) {
            jdbc.sql("delete from guest_claim where order_id = ?")
                    .param(orderId.value())
                    .update();
        }
        return Optional.ofNullable(customer);
    }

    /** From here to the end of the transaction no order is placed. */
    void close() {
        lock("pg_advisory_xact_lock");
    }

    /** Whoever was first stays; to be called when {@link #close}d. */
    void keep(OrderId orderId, CustomerId customerId) {
        jdbc.sql("insert into guest_claim (order_id, customer_id) values (?, ?) on conflict do nothing")
                .params(orderId.value(), customerId.value())
                .update();
    }

    private void lock(String function) {
        jdbc.sql("select " + function + "(hashtext(?))").param(NAME).query(row -> {});
    }

    private static Map<OrderId, CustomerId> ofThisUnit() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(NAME, absent -> new HashMap<>());
    }
}

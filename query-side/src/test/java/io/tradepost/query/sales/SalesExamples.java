package io.tradepost.query.sales;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.CreditId;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.CreditEvent.CreditIssued;
import io.tradepost.order.api.OrderEvent.Carriage;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.order.api.OrderEvent.ReturnReceived;
import io.tradepost.order.api.OrderLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Trade with fixed figures. */
public final class SalesExamples {

    private SalesExamples() {}

    public static OrderShipped shipped(
            String shipment, @Nullable String customer, @Nullable String country, String at, OrderLine... lines) {
        ChangeId change = ChangeId.parse(shipment);
        return new OrderShipped(
                change.orderId(),
                change,
                customer(customer),
                country,
                List.of(lines),
                total(lines),
                new Carriage(null, null),
                Instant.parse(at),
                true);
    }

    public static ReturnReceived returned(
            String returnId, @Nullable String customer, @Nullable String country, String at, OrderLine... lines) {
        ChangeId change = ChangeId.parse(returnId);
        return new ReturnReceived(
                change.orderId(),
                change,
                customer(customer),
                country,
                List.of(lines),
                total(lines),
                Warehouse.MAIN,
                List.of(),
                Instant.parse(at));
    }

    public static CreditIssued credited(
            String credit, @Nullable String customer, @Nullable String country, String at, OrderLine... lines) {
        return new CreditIssued(
                new CreditId(credit),
                customer(customer),
                country,
                List.of(lines),
                total(lines),
                "C536379",
                Instant.parse(at));
    }

    public static OrderId orderOf(String change) {
        return ChangeId.parse(change).orderId();
    }

    private static @Nullable CustomerId customer(@Nullable String id) {
        return id == null ? null : new CustomerId(id);
    }

    private static Money total(OrderLine... lines) {
        return List.of(lines).stream().map(OrderLine::total).reduce(Money::plus).orElseThrow();
    }
}

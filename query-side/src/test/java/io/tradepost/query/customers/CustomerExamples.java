package io.tradepost.query.customers;

import static io.tradepost.query.orders.OrderExamples.gbp;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.CreditId;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.CreditEvent.CreditIssued;
import io.tradepost.order.api.OrderEvent.BackorderPolicy;
import io.tradepost.order.api.OrderEvent.Buyer;
import io.tradepost.order.api.OrderEvent.Carriage;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.order.api.OrderEvent.ReturnReceived;
import io.tradepost.order.api.OrderEvent.ShipTo;
import io.tradepost.order.api.OrderLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What customers order, and what becomes of it. */
final class CustomerExamples {

    static final Instant SPRING = Instant.parse("2011-03-01T00:00:00Z");
    static final Instant SUMMER = Instant.parse("2011-06-01T00:00:00Z");

    private CustomerExamples() {}

    static OrderPlaced placed(
            @Nullable CustomerId customer, String order, Instant at, Money total, OrderLine... lines) {
        return new OrderPlaced(
                new OrderId(order),
                new Buyer(customer, null),
                new ShipTo(null, "FR"),
                List.of(lines),
                total,
                "tok_approve",
                at,
                null,
                BackorderPolicy.ALL_OR_NOTHING,
                null);
    }

    static OrderShipped shipped(@Nullable CustomerId customer, String order, OrderLine... lines) {
        return new OrderShipped(
                new OrderId(order),
                new ChangeId(new OrderId(order), "s1"),
                customer,
                "FR",
                List.of(lines),
                gbp("99.00"),
                new Carriage(null, null),
                SUMMER,
                true);
    }

    static ReturnReceived returned(@Nullable CustomerId customer, String order, OrderLine... lines) {
        return new ReturnReceived(
                new OrderId(order),
                new ChangeId(new OrderId(order), "r1"),
                customer,
                "FR",
                List.of(lines),
                gbp("9.00"),
                Warehouse.MAIN,
                List.of(),
                SUMMER);
    }

    static CreditIssued credited(@Nullable CustomerId customer, String credit, OrderLine... lines) {
        return new CreditIssued(
                new CreditId("credit:" + credit), customer, "FR", List.of(lines), gbp("9.00"), "goodwill", SUMMER);
    }
}

package io.tradepost.query.reports;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.query.sales.SalesView;
import io.tradepost.query.search.Parameters;
import io.tradepost.query.search.PointInTime;
import io.tradepost.query.search.Searching;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recency, frequency and monetary value of each registered customer who bought in the time asked for. */
@Component
class Rfm {

    private static final String CURRENCY = "currency";
    private static final String AMOUNT = "amount";
    private static final String LAST = "last";

    private final Searching searching;

    Rfm(Searching searching) {
        this.searching = searching;
    }

    /** @param asOf what recency is counted to */
    record Found(Instant asOf, String currency, List<RfmCustomerRow> customers) {}

    private record Customer(String id, LocalDate last, long orders, long net) {}

    Found find(ReportQuery query) {
        Instant end = query.end();
        Instant asOf = end == null ? Instant.now() : end;
        try (PointInTime facts = searching.at(SalesView.INDEX)) {
            String currency = currency(facts, query);
            return new Found(asOf, currency, scored(customers(facts, query, currency), currency, query, asOf));
        }
    }

    /** Of several currencies one must be chosen: they do not add up. */
    private static String currency(PointInTime facts, ReportQuery query) {
        List<String> found = new ArrayList<>();
        Walk.over(facts, Facts.all(Facts.of(query), Facts.OF_CUSTOMERS), List.of(Sources.field(CURRENCY)), Map.of())
                .forEachRemaining(group -> found.add(group.text(CURRENCY)));
        if (query.currency() != null || found.isEmpty()) {
            return Objects.requireNonNullElse(query.currency(), "GBP");
        }
        if (found.size() > 1) {
            throw Parameters.unfit(CURRENCY, "", "must be one of " + String.join(", ", found));
        }
        return found.getFirst();
    }

    private static List<Customer> customers(PointInTime facts, ReportQuery query, String currency) {
        Walk orders = Walk.over(
                facts,
                Facts.all(Facts.of(query), Facts.OF_CUSTOMERS, Facts.term(CURRENCY, currency)),
                List.of(
                        Sources.field(Purchases.CUSTOMER),
                        Sources.field("fact"),
                        Sources.fieldOrNone("orderId", "orderId")),
                Map.of(AMOUNT, Sources.sum(AMOUNT), LAST, Aggregation.of(a -> a.max(m -> m.field("at")))));
        List<Customer> customers = new ArrayList<>();
        while (orders.hasNext()) {
            Customer customer = customer(orders, query);
            if (customer != null) {
                customers.add(customer);
            }
        }
        return customers;
    }

    /** All of the next customer; null for one to whom nothing was sold. */
    private static @Nullable Customer customer(Walk orders, ReportQuery query) {
        String id = Objects.requireNonNull(orders.ahead()).text(Purchases.CUSTOMER);
        long count = 0;
        long net = 0;
        double last = Double.NEGATIVE_INFINITY;
        for (Group ahead = orders.ahead();
                ahead != null && ahead.text(Purchases.CUSTOMER).equals(id);
                ahead = orders.ahead()) {
            Group order = orders.next();
            if (Facts.SALE.equals(order.text("fact"))) {
                count++;
                net = Math.addExact(net, order.sum(AMOUNT));
                last = Math.max(
                        last, Objects.requireNonNull(order.measure(LAST).max().value()));
            } else {
                net = Math.subtractExact(net, order.sum(AMOUNT));
            }
        }
        return count == 0
                ? null
                : new Customer(
                        id,
                        Instant.ofEpochMilli((long) last).atZone(query.zone()).toLocalDate(),
                        count,
                        net);
    }

    private static List<RfmCustomerRow> scored(
            List<Customer> customers, String currency, ReportQuery query, Instant asOf) {
        LocalDate today = asOf.atZone(query.zone()).toLocalDate();
        Quintiles days =
                new Quintiles(customers.stream().mapToLong(c -> -days(c, today)).toArray());
        Quintiles orders =
                new Quintiles(customers.stream().mapToLong(Customer::orders).toArray());
        Quintiles worth =
                new Quintiles(customers.stream().mapToLong(Customer::net).toArray());
        return customers.stream()
                .map(customer -> {
                    int recency = days.score(-days(customer, today));
                    int frequency = orders.score(customer.orders());
                    int monetary = worth.score(customer.net());
                    return new RfmCustomerRow(
                            new CustomerId(customer.id()),
                            days(customer, today),
                            customer.orders(),
                            Money.ofMinor(customer.net(), currency),
                            recency,
                            frequency,
                            monetary,
                            RfmSegment.of(recency, (frequency + monetary + 1) / 2));
                })
                .toList();
    }

    private static long days(Customer customer, LocalDate today) {
        return ChronoUnit.DAYS.between(customer.last(), today);
    }
}

package io.tradepost.query.reports;

import io.tradepost.query.reports.CustomersTally.Buyer;
import io.tradepost.query.sales.SalesView;
import io.tradepost.query.search.PointInTime;
import io.tradepost.query.search.Searching;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** New customers against those who had bought before. */
@Component
public class CustomersReport implements Report<CustomersRow> {

    private static final String CURRENCY = "currency";
    private static final String PERIOD = "period";
    private static final String AMOUNT = "amount";

    private final Searching searching;

    CustomersReport(Searching searching) {
        this.searching = searching;
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public String title() {
        return "New and returning customers";
    }

    @Override
    public String question() {
        return "How many customers bought for the first time, how many came back, and what did they buy?";
    }

    @Override
    public List<Interval> intervals() {
        return List.of(Interval.values());
    }

    @Override
    public Interval interval() {
        return Interval.MONTH;
    }

    @Override
    public Set<String> filters() {
        return Set.of(CURRENCY);
    }

    @Override
    public List<Column<CustomersRow>> columns() {
        return List.of(
                Column.date(PERIOD, CustomersRow::period),
                Column.text(CURRENCY, CustomersRow::currency),
                Column.count("newCustomers", CustomersRow::newCustomers),
                Column.count("returningCustomers", CustomersRow::returningCustomers),
                Column.count("newOrders", CustomersRow::newOrders),
                Column.count("returningOrders", CustomersRow::returningOrders),
                Column.count("guestOrders", CustomersRow::guestOrders),
                Column.money("newGross", CustomersRow::newGross),
                Column.money("returningGross", CustomersRow::returningGross),
                Column.money("guestGross", CustomersRow::guestGross));
    }

    @Override
    public Answer<CustomersRow> answer(ReportQuery query) {
        try (PointInTime facts = searching.at(SalesView.INDEX)) {
            Map<LocalDate, Map<String, CustomersTally>> tallies = new TreeMap<>();
            new Reader(query, tallies).read(facts);
            return Answer.of(
                    Map.of(),
                    tallies.entrySet().stream()
                            .flatMap(period -> period.getValue().entrySet().stream()
                                    .map(one -> one.getValue().row(period.getKey(), one.getKey())))
                            .toList());
        }
    }

    /** One order in one period after the other, customer by customer. */
    private static final class Reader {

        private final ReportQuery query;
        private final Map<LocalDate, Map<String, CustomersTally>> tallies;
        private @Nullable String customer;
        private @Nullable LocalDate first;
        private boolean known;

        Reader(ReportQuery query, Map<LocalDate, Map<String, CustomersTally>> tallies) {
            this.query = query;
            this.tallies = tallies;
        }

        void read(PointInTime facts) {
            Interval interval = Objects.requireNonNull(query.interval());
            Purchases earlier = new Purchases(facts, query.start());
            Walk orders = Walk.over(
                    facts,
                    Facts.all(Facts.of(query), Facts.SALES),
                    List.of(
                            Sources.fieldOrNone(Purchases.CUSTOMER, Purchases.CUSTOMER),
                            Sources.period(PERIOD, "at", interval, query.zone()),
                            Sources.field(CURRENCY),
                            Sources.field("orderId")),
                    Map.of(AMOUNT, Sources.sum(AMOUNT)));
            @Nullable CustomersTally last = null;
            while (orders.hasNext()) {
                Group order = orders.next();
                LocalDate period = order.date(PERIOD, query.zone());
                boolean another = begin(order.textOrNone(Purchases.CUSTOMER), period, earlier);
                CustomersTally tally = tallies.computeIfAbsent(period, any -> new TreeMap<>())
                        .computeIfAbsent(order.text(CURRENCY), any -> new CustomersTally());
                Buyer buyer = buyer(period);
                if (another || tally != last) {
                    tally.buyer(buyer);
                }
                tally.order(buyer, order.sum(AMOUNT));
                last = tally;
            }
        }

        /** Whether this is another customer than before. */
        private boolean begin(@Nullable String id, LocalDate period, Purchases earlier) {
            if (first != null && Objects.equals(id, customer)) {
                return false;
            }
            customer = id;
            first = period;
            known = id != null && earlier.earlierBy(id);
            return true;
        }

        private Buyer buyer(LocalDate period) {
            if (customer == null) {
                return Buyer.GUEST;
            }
            return known || !period.equals(first) ? Buyer.RETURNING : Buyer.NEW;
        }
    }
}

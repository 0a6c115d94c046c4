package io.tradepost.query.reports;

import io.tradepost.query.sales.SalesView;
import io.tradepost.query.search.PointInTime;
import io.tradepost.query.search.Searching;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cohorts by their first purchase, and how many of them buy again. */
@Component
public class RetentionReport implements Report<RetentionRow> {

    private static final String PERIOD = "period";

    private final Searching searching;

    RetentionReport(Searching searching) {
        this.searching = searching;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public String title() {
        return "Retention";
    }

    @Override
    public String question() {
        return "Of the customers who bought for the first time in a month, how many bought in the months that followed?";
    }

    @Override
    public List<Interval> intervals() {
        return List.of(Interval.WEEK, Interval.MONTH);
    }

    @Override
    public Interval interval() {
        return Interval.MONTH;
    }

    @Override
    public List<Column<RetentionRow>> columns() {
        return List.of(
                Column.date("cohort", RetentionRow::cohort),
                Column.count("customers", RetentionRow::customers),
                Column.count("offset", RetentionRow::offset),
                Column.count("active", RetentionRow::active),
                Column.rate("share", RetentionRow::share));
    }

    @Override
    public Answer<RetentionRow> answer(ReportQuery query) {
        Interval interval = Objects.requireNonNull(query.interval());
        Map<LocalDate, Map<LocalDate, Long>> cohorts = new TreeMap<>();
        LocalDate last = null;
        try (PointInTime facts = searching.at(SalesView.INDEX)) {
            Purchases earlier = new Purchases(facts, query.start());
            Walk periods = Walk.over(
                    facts,
                    Facts.all(Facts.of(query), Facts.SALES, Facts.OF_CUSTOMERS),
                    List.of(Sources.field(Purchases.CUSTOMER), Sources.period(PERIOD, "at", interval, query.zone())),
                    Map.of());
            String customer = null;
            LocalDate cohort = null;
            while (periods.hasNext()) {
                Group bought = periods.next();
                LocalDate period = bought.date(PERIOD, query.zone());
                last = last == null || period.isAfter(last) ? period : last;
                if (!bought.text(Purchases.CUSTOMER).equals(customer)) {
                    customer = bought.text(Purchases.CUSTOMER);
                    cohort = earlier.earlierBy(customer) ? null : period;
                }
                if (cohort != null) {
                    cohorts.computeIfAbsent(cohort, any -> new HashMap<>()).merge(period, 1L, Math::addExact);
                }
            }
        }
        return Answer.of(Map.of(), rows(cohorts, last, interval));
    }

    private static List<RetentionRow> rows(
            Map<LocalDate, Map<LocalDate, Long>> cohorts, @Nullable LocalDate last, Interval interval) {
        List<RetentionRow> rows = new ArrayList<>();
        cohorts.forEach((cohort, active) -> {
            long customers = Objects.requireNonNull(active.get(cohort));
            long elapsed = interval.between(cohort, Objects.requireNonNull(last));
            for (long offset = 0; offset <= elapsed; offset++) {
                long count = active.getOrDefault(interval.after(cohort, offset), 0L);
                rows.add(new RetentionRow(
                        cohort, customers, offset, count, Objects.requireNonNull(Rates.share(count, customers))));
            }
        });
        return rows;
    }
}

package io.tradepost.query.reports;

import io.tradepost.kernel.Money;
import io.tradepost.query.reports.Rfm.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Segments of customers by recency, frequency and monetary value. */
@Component
public class RfmReport implements Report<RfmRow> {

    private final Rfm rfm;

    RfmReport(Rfm rfm) {
        this.rfm = rfm;
    }

    @Override
    public String name() {
        return "rfm";
    }

    @Override
    public String title() {
        return "Customer segments";
    }

    @Override
    public String question() {
        return "Which customers bought recently, often and for much, and which are about to be lost?";
    }

    @Override
    public Set<String> filters() {
        return Set.of("currency");
    }

    @Override
    public List<Column<RfmRow>> columns() {
        return List.of(
                Column.text("segment", RfmRow::segment),
                Column.count("customers", RfmRow::customers),
                Column.rate("share", RfmRow::share),
                Column.count("orders", RfmRow::orders),
                Column.text("currency", row -> row.net().currency()),
                Column.money("net", RfmRow::net));
    }

    @Override
    public Answer<RfmRow> answer(ReportQuery query) {
        Found found = rfm.find(query);
        List<RfmRow> rows = new ArrayList<>();
        for (RfmSegment segment : RfmSegment.values()) {
            List<RfmCustomerRow> members = found.customers().stream()
                    .filter(customer -> customer.segment() == segment)
                    .toList();
            if (!members.isEmpty()) {
                rows.add(row(segment, members, found));
            }
        }
        return Answer.of(
                Map.of(
                        "asOf", found.asOf(),
                        "thresholds", RfmThreshold.of(found.customers())),
                rows);
    }

    private static RfmRow row(RfmSegment segment, List<RfmCustomerRow> members, Found found) {
        return new RfmRow(
                segment,
                members.size(),
                Rates.share(members.size(), found.customers().size()),
                members.stream().mapToLong(RfmCustomerRow::orders).sum(),
                members.stream().map(RfmCustomerRow::net).reduce(Money.ofMinor(0, found.currency()), Money::plus));
    }
}

package io.tradepost.query.reports;

import io.tradepost.query.reports.Rfm.Found;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The customers behind the segments. */
@Component
public class RfmCustomersReport implements Report<RfmCustomerRow> {

    private final Rfm rfm;

    RfmCustomersReport(Rfm rfm) {
        this.rfm = rfm;
    }

    @Override
    public String name() {
        return "rfm-customers";
    }

    @Override
    public String title() {
        return "Customers by segment";
    }

    @Override
    public String question() {
        return "How recently, how often and for how much did each customer buy?";
    }

    @Override
    public Set<String> filters() {
        return Set.of("currency");
    }

    @Override
    public List<Column<RfmCustomerRow>> columns() {
        return List.of(
                Column.text("customerId", RfmCustomerRow::customerId),
                Column.days("recencyDays", RfmCustomerRow::recencyDays),
                Column.count("orders", RfmCustomerRow::orders),
                Column.text("currency", row -> row.net().currency()),
                Column.money("net", RfmCustomerRow::net),
                Column.count("recency", RfmCustomerRow::recency),
                Column.count("frequency", RfmCustomerRow::frequency),
                Column.count("monetary", RfmCustomerRow::monetary),
                Column.text("segment", RfmCustomerRow::segment));
    }

    @Override
    public Answer<RfmCustomerRow> answer(ReportQuery query) {
        Found found = rfm.find(query);
        return Answer.of(Map.of("asOf", found.asOf()), found.customers());
    }
}

package io.tradepost.query.page.reports;

import io.tradepost.query.reports.Column;
import io.tradepost.query.reports.Report;
import io.tradepost.ui.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a report lets people choose. */
final class Choices {

    private static final Show SHOW = new Show();
    private static final Set<String> LISTS = Set.of("rfm-customers", "stock");

    private Choices() {}

    /** @param currencies that there are figures in */
    static List<Choice> of(Report<?> report, Asked asked, List<String> currencies) {
        List<Choice> choices = new ArrayList<>();
        if (!report.intervals().isEmpty()) {
            choices.add(
                    Choice.of("interval", "By", asked, named("Whole period", report.interval(), report.intervals())));
        }
        if (!report.dimensions().isEmpty()) {
            choices.add(Choice.of("by", "Grouped by", asked, named("All together", report.by(), report.dimensions())));
        }
        boolean ranked = LISTS.contains(report.name()) || !asked.value("by").isEmpty();
        if (ranked && asked.value("interval").isEmpty()) {
            choices.add(Choice.of("sort", "Sorted by", asked, sorts(report)));
        }
        if (report.filters().contains("currency")
                && (currencies.size() > 1 || !asked.value("currency").isEmpty())) {
            List<String> values = new ArrayList<>(List.of("", "The usual one"));
            currencies.forEach(currency -> values.addAll(List.of(currency, currency)));
            choices.add(Choice.of("currency", "Currency", asked, values));
        }
        return choices;
    }

    private static List<String> named(String none, @Nullable Object usual, List<?> values) {
        List<String> named = new ArrayList<>();
        if (usual == null) {
            named.addAll(List.of("", none));
        }
        values.forEach(value -> named.addAll(
                List.of(value.toString(), value.toString().equals("sku") ? "SKU" : SHOW.sentence(value.toString()))));
        return named;
    }

    private static List<String> sorts(Report<?> report) {
        List<String> sorts = new ArrayList<>(List.of("", "Name"));
        report.columns().stream()
                .filter(column -> column.unit().isMeasure())
                .map(Column::name)
                .forEach(name -> sorts.addAll(List.of("-" + name, SHOW.sentence(name) + ", most first")));
        return sorts;
    }
}

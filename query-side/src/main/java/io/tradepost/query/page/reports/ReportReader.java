package io.tradepost.query.page.reports;

import io.tradepost.kernel.Refusal;
import io.tradepost.query.reports.Reading;
import io.tradepost.query.reports.Report;
import io.tradepost.query.reports.Reports;
import io.tradepost.query.reports.RfmThreshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a report and draws it. */
@Component
class ReportReader {

    private final Reports reports;

    ReportReader(Reports reports) {
        this.reports = reports;
    }

    /** @throws Refusal when Elasticsearch is away */
    Sheet read(Report<?> report, Asked asked) {
        return sheet(report, asked);
    }

    private <R> Sheet sheet(Report<R> report, Asked asked) {
        Reading<R> reading = reports.read(report, asked.parameters());
        Grid all = Grid.of(report, reading);
        Currencies currencies = Currencies.of(all, asked.value(Currencies.COLUMN));
        Grid grid = currencies.within(all);
        List<Panel> panels = new ArrayList<>(Panels.of(report.name(), grid, currencies.chosen()));
        if (reading.about().get("thresholds") instanceof List<?> thresholds) {
            panels.add(thresholds(thresholds, currencies.chosen()));
        }
        return new Sheet(
                reading.query().zone().getId(),
                currencies.chosen(),
                currencies.all(),
                totals(report, asked, grid, currencies),
                grid.rows().isEmpty() ? List.of() : panels);
    }

    private <R> List<Total> totals(Report<R> report, Asked asked, Grid grid, Currencies currencies) {
        return switch (report.name()) {
            case "sales" -> {
                Asked whole = asked.with(Map.of("interval", "", "by", "", "sort", ""));
                yield Totals.of(currencies.within(Grid.of(report, reports.read(report, whole.parameters()))));
            }
            case "stock" -> Totals.sum(grid, "value", "Stock value");
            case "rfm" -> Totals.sum(grid, "net", "Net sales to customers");
            default -> List.of();
        };
    }

    /** What a score takes. */
    private static Panel thresholds(List<?> thresholds, @Nullable String currency) {
        List<Heading> headings = List.of(
                new Heading("score", "Score", null, true),
                new Heading("recencyDays", "Last order at most … days ago", null, true),
                new Heading("orders", "Orders at least", null, true),
                new Heading("net", "Net sales at least", currency, true));
        List<List<Cell>> rows = thresholds.stream()
                .map(RfmThreshold.class::cast)
                .map(threshold -> List.of(
                        Cell.count(threshold.score()),
                        counted(threshold.recencyDays()),
                        counted(threshold.orders()),
                        Cell.money(threshold.net())))
                .toList();
        return new Panel("thresholds", "What the scores take", null, null, headings, rows, false);
    }

    private static Cell counted(@Nullable Long count) {
        return count == null ? Cell.none() : Cell.count(count);
    }
}

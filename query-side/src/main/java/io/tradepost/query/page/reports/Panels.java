package io.tradepost.query.page.reports;

import io.tradepost.query.reports.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How each report is drawn; one that is not known here is a table. */
final class Panels {

    private static final int BARS = 12;

    private Panels() {}

    static List<Panel> of(String report, Grid grid, @Nullable String currency) {
        return switch (report) {
            case "sales" -> List.of(sales(grid, currency));
            case "customers" -> customers(Periods.filled(grid, currency), currency);
            case "retention" -> List.of(Heat.of(grid));
            case "rfm" ->
                List.of(table("segments", "Segments", grid, Chart.ranking("segment", "customers", BARS), currency));
            case "stock" ->
                List.of(table("stock", "Stock by value", grid, Chart.ranking("key", "value", BARS), currency));
            case "funnel" -> funnel(grid);
            default -> List.of(table("rows", "All rows", grid, null, currency));
        };
    }

    private static Panel sales(Grid grid, @Nullable String currency) {
        Interval interval = grid.query().interval();
        boolean grouped = grid.query().by() != null;
        if (interval != null && grouped && currency != null) {
            return Pivot.of(grid, currency, interval);
        }
        if (interval != null) {
            Grid filled = Periods.filled(grid, currency);
            return table("sales", "Sales over time", filled, Chart.bar(Periods.COLUMN, "gross", "returns"), currency);
        }
        return grouped
                ? table("sales", "Net sales", grid, Chart.ranking("key", "net", BARS), currency)
                : table("sales", "Sales", grid, null, currency);
    }

    private static List<Panel> customers(Grid grid, @Nullable String currency) {
        return List.of(
                table(
                        "customers",
                        "Customers",
                        grid.only(Periods.COLUMN, "newCustomers", "returningCustomers"),
                        Chart.stacked(Periods.COLUMN, "newCustomers", "returningCustomers"),
                        currency),
                table(
                        "revenue",
                        "Gross sales to them",
                        grid.only(Periods.COLUMN, "newGross", "returningGross", "guestGross"),
                        Chart.stacked(Periods.COLUMN, "newGross", "returningGross", "guestGross"),
                        currency),
                table(
                        "orders",
                        "Their orders",
                        grid.only(Periods.COLUMN, "newOrders", "returningOrders", "guestOrders"),
                        Chart.stacked(Periods.COLUMN, "newOrders", "returningOrders", "guestOrders"),
                        currency));
    }

    private static List<Panel> funnel(Grid grid) {
        boolean whole = grid.query().interval() == null && grid.query().by() == null;
        Panel orders =
                table("orders", "Orders that came so far", grid, whole ? Chart.bar("state", "orders") : null, null);
        if (!whole) {
            return List.of(orders);
        }
        Grid times = grid.only("state", "p50Millis", "p95Millis").where(row -> row.get(1) != null);
        return List.of(
                orders,
                table("times", "Time in each state", times, Chart.bar("state", "p50Millis", "p95Millis"), null));
    }

    private static Panel table(String id, String title, Grid grid, @Nullable Chart chart, @Nullable String currency) {
        return Drawing.table(id, title, grid, chart, currency);
    }
}

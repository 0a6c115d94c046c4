package io.tradepost.query.page.reports;

import io.tradepost.query.reports.Report;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What people want to see of a report when they say nothing. */
final class Wishes {

    private static final Set<String> MANY = Set.of("sku", "customer");

    private Wishes() {}

    static Map<String, String> of(Report<?> report, HttpServletRequest request) {
        Map<String, String> wishes = new HashMap<>();
        String by = request.getParameter("by");
        boolean grouped = by != null && !by.isEmpty();
        switch (report.name()) {
            case "sales" -> {
                if (!grouped) {
                    wishes.put("interval", "month");
                } else {
                    wishes.put("sort", "-net");
                }
            }
            case "stock" -> wishes.put("sort", "-value");
            case "rfm-customers" -> wishes.put("sort", "-net");
            default -> {
                // the report's own
            }
        }
        if (report.interval() != null) {
            wishes.put("interval", report.interval().toString());
        }
        if (report.by() != null) {
            wishes.put("by", report.by().toString());
        }
        return wishes;
    }

    /** What cannot be looked at together: thousands of groups, each over time. */
    static Map<String, String> withoutWhatIsTooMuch(Map<String, String> values) {
        boolean over = !values.getOrDefault("interval", "").isEmpty();
        if (over && MANY.contains(values.getOrDefault("by", ""))) {
            values.put("interval", "");
            values.putIfAbsent("sort", "-net");
        }
        if (!values.getOrDefault("interval", "").isEmpty()) {
            values.remove("sort");
        }
        return values;
    }
}

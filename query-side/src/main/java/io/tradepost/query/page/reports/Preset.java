package io.tradepost.query.page.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A period that is often asked for. */
record Preset(String label, String link, boolean current) {

    private static final String FROM = "from";
    private static final String TO = "to";

    static List<Preset> of(Asked asked, LocalDate today) {
        List<Preset> presets = new ArrayList<>();
        LocalDate year = today.withDayOfYear(1);
        presets.add(of(asked, "Last 30 days", today.minusDays(29).toString(), ""));
        presets.add(of(asked, "Last 90 days", today.minusDays(89).toString(), ""));
        presets.add(
                of(asked, "Last 12 months", today.minusMonths(12).plusDays(1).toString(), ""));
        presets.add(of(asked, "This year", year.toString(), ""));
        presets.add(of(asked, "Last year", year.minusYears(1).toString(), year.toString()));
        presets.add(of(asked, "All", "", ""));
        return presets;
    }

    private static Preset of(Asked asked, String label, String from, String to) {
        boolean current = asked.value(FROM).equals(from) && asked.value(TO).equals(to);
        return new Preset(label, asked.link(FROM, from, TO, to), current);
    }
}

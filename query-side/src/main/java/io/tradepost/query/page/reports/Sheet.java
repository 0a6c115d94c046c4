package io.tradepost.query.page.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report found.
 *
 * @param zone where days begin
 * @param currency of all amounts; null when there are none
 * @param currencies that there are figures in
 */
record Sheet(String zone, @Nullable String currency, List<String> currencies, List<Total> totals, List<Panel> panels) {}

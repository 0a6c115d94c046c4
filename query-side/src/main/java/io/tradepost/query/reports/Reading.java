package io.tradepost.query.reports;

import java.util.List;
import java.util.Map;

/**
 * A report that was read to its end.
 *
 * @param query what was asked, with what is meant where nothing was said
 */
public record Reading<R>(ReportQuery query, Map<String, Object> about, List<R> rows) {}

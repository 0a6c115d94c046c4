package io.tradepost.query.page.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table, and the picture of it if there is one.
 *
 * @param heat whether colours tell how much a cell is
 */
record Panel(
        String id,
        String title,
        @Nullable String note,
        @Nullable Chart chart,
        List<Heading> headings,
        List<List<Cell>> rows,
        boolean heat) {}

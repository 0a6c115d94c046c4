package io.tradepost.query.exports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which parts there are to load. */
record Manifest(String zone, List<Listed> datasets) {

    record Listed(String dataset, List<Part> parts) {}

    /**
     * @param day null for a dataset without days
     * @param version another one whenever a row is new or changed
     */
    record Part(@Nullable LocalDate day, long rows, String version, String href) {}
}

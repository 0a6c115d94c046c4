package io.tradepost.query.processes;

import io.tradepost.query.search.Facet;
import java.util.Locale;

/** What processes can be narrowed to and counted by. */
public enum ProcessFacet implements Facet {
    PROCESS,
    STEP;

    @Override
    public String field() {
        return toString();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

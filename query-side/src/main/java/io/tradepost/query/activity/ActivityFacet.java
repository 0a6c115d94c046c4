package io.tradepost.query.activity;

import io.tradepost.query.search.Facet;
import java.util.Locale;

/** What entries are narrowed by and counted by. */
enum ActivityFacet implements Facet {
    CONTEXT,
    TYPE,
    ACTOR;

    @Override
    public String field() {
        return toString();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

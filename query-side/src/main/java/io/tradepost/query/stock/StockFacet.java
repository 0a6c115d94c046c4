package io.tradepost.query.stock;

import io.tradepost.query.search.Facet;
import java.util.List;
import java.util.Locale;

/** What stock is narrowed by and counted by. */
enum StockFacet implements Facet {
    LOW("low"),
    WAREHOUSE("in"),
    CATEGORY("category");

    private final String field;

    StockFacet(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public List<String> possible() {
        return this == LOW ? List.of("true", "false") : List.of();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

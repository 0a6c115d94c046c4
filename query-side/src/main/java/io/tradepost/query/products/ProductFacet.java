package io.tradepost.query.products;

import io.tradepost.query.search.Facet;
import java.util.List;
import java.util.Locale;

/** What products are narrowed by and counted by. */
enum ProductFacet implements Facet {
    CATEGORY("category"),
    CURRENCY("currency"),
    DISCONTINUED("discontinued");

    private final String field;

    ProductFacet(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public List<String> possible() {
        return this == DISCONTINUED ? List.of("true", "false") : List.of();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.tradepost.query.products;

import io.tradepost.query.search.Facet;
import java.util.List;

/** What products are narrowed by and counted by. */
enum ProductFacet implements Facet {
    CATEGORY("category"),
    CURRENCY("currency"),
    IN_STOCK("inStock"),
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
        return this == DISCONTINUED || this == IN_STOCK ? List.of("true", "false") : List.of();
    }

    @Override
    public String toString() {
        return field;
    }
}

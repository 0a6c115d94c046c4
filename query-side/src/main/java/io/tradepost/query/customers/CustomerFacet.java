package io.tradepost.query.customers;

import io.tradepost.query.search.Facet;
import java.util.List;

/** What customers are narrowed by and counted by. */
enum CustomerFacet implements Facet {
    COUNTRY("country", "countries"),
    CURRENCY("currency", "currency"),
    BLOCKED("blocked", "blocked"),
    ERASED("erased", "erased");

    private final String parameter;
    private final String field;

    CustomerFacet(String parameter, String field) {
        this.parameter = parameter;
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public List<String> possible() {
        return this == BLOCKED || this == ERASED ? List.of("true", "false") : List.of();
    }

    @Override
    public String toString() {
        return parameter;
    }
}

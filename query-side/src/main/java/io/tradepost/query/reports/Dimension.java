package io.tradepost.query.reports;

import java.util.Locale;

/** What facts can be grouped by. */
enum Dimension {
    COUNTRY("country"),
    CATEGORY("category"),
    SKU("sku"),
    CUSTOMER("customerId"),
    KIND("kind");

    private final String field;

    Dimension(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

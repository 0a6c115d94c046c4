package io.tradepost.query.reports;

import java.util.Locale;

/** What figures can be grouped by. */
public enum Dimension {
    COUNTRY("country"),
    CATEGORY("category"),
    SKU("sku"),
    CUSTOMER("customerId"),
    KIND("kind"),
    /** Where goods were shipped from or came back to. */
    WAREHOUSE("warehouse"),
    /** What the orders are at present. */
    STATUS("status");

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

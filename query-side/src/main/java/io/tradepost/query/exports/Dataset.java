package io.tradepost.query.exports;

import io.tradepost.query.customers.CustomersView;
import io.tradepost.query.elastic.Index;
import io.tradepost.query.orders.OrdersView;
import io.tradepost.query.products.ProductsView;
import io.tradepost.query.sales.SalesView;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be loaded. Facts and orders come by the UTC day of their recording, dimensions whole. */
enum Dataset {
    SALES("recordedAt"),
    ORDERS("milestones.placed"),
    PRODUCTS(null),
    CUSTOMERS(null);

    /** What serves search alone. */
    private static final List<String> INTERNAL = List.of("positions", "ids", "words", "stock", "inStock", "stages");

    private final @Nullable String day;

    Dataset(@Nullable String day) {
        this.day = day;
    }

    Index index() {
        return switch (this) {
            case SALES -> SalesView.INDEX;
            case ORDERS -> OrdersView.INDEX;
            case PRODUCTS -> ProductsView.INDEX;
            case CUSTOMERS -> CustomersView.INDEX;
        };
    }

    /** The field whose day a document belongs to; null when there are no days. */
    @Nullable
    String day() {
        return day;
    }

    static List<String> internal() {
        return INTERNAL;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

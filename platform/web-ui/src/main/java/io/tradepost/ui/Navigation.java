package io.tradepost.ui;

import java.util.List;

/** Where one can go from every page. */
public final class Navigation {

    /** @param section that a page names as its own in the layout */
    public record Entry(String href, String section, String title) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry("/", "search", "Search"),
            new Entry("/orders/new", "new-order", "New order"),
            new Entry("/stock", "stock", "Stock"),
            new Entry("/customers", "customers", "Customers"),
            new Entry("/reports", "reports", "Reports"),
            new Entry("/imports", "imports", "Imports"),
            new Entry("/processes", "processes", "Processes"),
            new Entry("/dead-letters", "dead-letters", "Dead letters"),
            new Entry("/views", "views", "Views"));

    Navigation() {}

    public List<Entry> entries() {
        return ENTRIES;
    }
}

package io.tradepost.query.views;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product's, or a whole category's.
 *
 * @param units received
 * @param products added
 * @param seen the messages that counted, as they came
 */
record Shelf(@Nullable String name, long units, int products, List<String> seen) {

    static final Shelf EMPTY = new Shelf(null, 0, 0, List.of());

    Shelf named(String as, String message) {
        return new Shelf(as, units, products + 1, with(message));
    }

    Shelf received(long more, String message) {
        return new Shelf(name, units + more, products, with(message));
    }

    private List<String> with(String message) {
        List<String> all = new ArrayList<>(seen);
        all.add(message);
        return all;
    }
}

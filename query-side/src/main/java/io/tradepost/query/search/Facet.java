package io.tradepost.query.search;

import java.util.List;

/** A field that hits can be narrowed by and counted by; its {@code toString} is the parameter's name. */
public interface Facet {

    String field();

    /** All values that there can be; empty when any text can be one. */
    default List<String> possible() {
        return List.of();
    }
}

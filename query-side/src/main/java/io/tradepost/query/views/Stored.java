package io.tradepost.query.views;

import org.jspecify.annotations.Nullable;

/**
 * A document and how far it is.
 *
 * @param version the sequence of the last event in it plus one; 0 when there is none
 */
record Stored<D>(@Nullable D document, long version) {

    static <D> Stored<D> none() {
        return new Stored<>(null, 0);
    }
}

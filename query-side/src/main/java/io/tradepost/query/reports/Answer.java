package io.tradepost.query.reports;

import java.util.Iterator;
import java.util.Map;

/**
 * What a report comes to.
 *
 * @param about what all rows have in common, beside the question
 * @param rows one after the other
 * @param end what is left to do when no more rows are wanted
 */
public record Answer<R>(Map<String, Object> about, Iterator<R> rows, Runnable end) implements AutoCloseable {

    static <R> Answer<R> of(Map<String, Object> about, Iterable<R> rows) {
        return new Answer<>(about, rows.iterator(), () -> {});
    }

    @Override
    public void close() {
        end.run();
    }
}

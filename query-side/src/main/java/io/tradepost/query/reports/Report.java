package io.tradepost.query.reports;

import io.tradepost.kernel.Refusal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question that figures answer. All reports take from, to, zone, sort and size.
 *
 * @param <R> a row of the answer, as JSON writes it
 */
public interface Report<R> {

    /** As the path has it. */
    String name();

    String title();

    /** What it answers, in a sentence. */
    String question();

    /** The periods that rows can be divided into; empty when there is no choice. */
    default List<Interval> intervals() {
        return List.of();
    }

    /** The one when none is asked for. */
    default @Nullable Interval interval() {
        return null;
    }

    /** What rows can be grouped by; empty when there is no choice. */
    default List<Dimension> dimensions() {
        return List.of();
    }

    /** The one when none is asked for. */
    default @Nullable Dimension by() {
        return null;
    }

    /** Which of {@code kind} and {@code currency} narrow it. */
    default Set<String> filters() {
        return Set.of();
    }

    List<Column<R>> columns();

    /**
     * Rows in the report's own order; to be closed.
     *
     * @throws Refusal when Elasticsearch is away
     */
    Answer<R> answer(ReportQuery query);
}

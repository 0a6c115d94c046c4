package io.tradepost.query.page.orders;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an order, in all contexts, in the order in which it was recorded.
 *
 * @param more steps that are not among these
 */
public record Story(List<Step> steps, long more) {

    /**
     * @param lane order, payment, stock or processes
     * @param tone how it is coloured
     * @param later how long after the step before; null for the first
     * @param times how often the same happened in a row
     * @param payload the event's own content, as text
     */
    public record Step(
            String lane,
            String tone,
            String title,
            @Nullable String detail,
            Instant at,
            @Nullable String later,
            int times,
            List<Fact> facts,
            String payload) {

        boolean same(Step other) {
            return lane.equals(other.lane) && title.equals(other.title) && Objects.equals(detail, other.detail);
        }

        Step again() {
            return new Step(lane, tone, title, detail, at, later, times + 1, facts, payload);
        }
    }

    public record Fact(String name, String value) {}
}

package io.tradepost.query.page.orders;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an order, in all contexts, in the order in which it was recorded.
 *
 * @param more steps that are not among these
 */
public record Story(List<Step> steps, long more) {

    static final Story NONE = new Story(List.of(), 0);

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
            String payload) {}

    public record Fact(String name, String value) {}
}

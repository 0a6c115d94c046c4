package io.tradepost.query.processes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.OrderId;
import io.tradepost.query.search.Facets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Processes in the query's order.
 *
 * @param total of all hits, not of this page
 * @param facets how many there are of each value, most frequent first; of the facets that were asked for
 * @param next cursor of the following page, absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProcessPage(
        long total,
        List<Item> items,
        Map<String, List<Facets.Count>> facets,
        @Nullable String next) {

    /**
     * @param key the order's id, or that of an amendment or a return
     * @param step where it stands, or the last one once it has ended
     * @param expectedBy when it should have left the step
     * @param deadline when it goes on by itself; absent when only an event can make it
     * @param overdue whether it stands longer than expected
     * @param commands the last 50 that it asked for, in their order
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String process,
            String key,
            OrderId orderId,
            @Nullable String step,
            Instant since,
            Instant stepSince,
            @Nullable Instant expectedBy,
            @Nullable Instant deadline,
            boolean ended,
            @Nullable Instant endedAt,
            boolean overdue,
            List<Asked> commands) {

        static Item of(ProcessDocument stored, Instant now) {
            return new Item(
                    stored.process(),
                    stored.key(),
                    stored.orderId(),
                    stored.step(),
                    stored.since(),
                    stored.stepSince(),
                    stored.expectedBy(),
                    stored.deadline(),
                    stored.ended(),
                    stored.endedAt(),
                    stored.expectedBy() != null && stored.expectedBy().isBefore(now),
                    stored.commands().stream()
                            .map(command -> new Asked(command.type(), command.target(), command.at()))
                            .toList());
        }
    }

    /**
     * @param type such as {@code inventory.ReserveStock}
     * @param target what it was about
     */
    public record Asked(String type, String target, Instant at) {}
}

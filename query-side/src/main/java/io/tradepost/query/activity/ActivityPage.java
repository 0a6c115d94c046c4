package io.tradepost.query.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.query.search.Facets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries in the query's order.
 *
 * @param total of all hits, not of this page
 * @param facets how many entries there are of each value, most frequent first; of the facets that were asked for
 * @param next cursor of the following page, absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActivityPage(
        long total,
        List<Item> items,
        Map<String, List<Facets.Count>> facets,
        @Nullable String next) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Something that happened.
     *
     * @param type the event's name within its context, such as {@code OrderPlaced}
     * @param key what it happened to; sequence counts its events from 0
     * @param at business time, where the event states one
     * @param actor who wanted it, or {@code sagas} or {@code clock}
     * @param payload the event itself, without what is sealed in it and without means of payment
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String context,
            String type,
            String key,
            long sequence,
            @Nullable String orderId,
            @Nullable String customerId,
            @Nullable String sku,
            @Nullable Instant at,
            Instant recordedAt,
            @Nullable String actor,
            String messageId,
            @Nullable String correlationId,
            @Nullable String causationId,
            JsonNode payload) {

        static Item of(ActivityDocument entry) {
            return new Item(
                    entry.context(),
                    entry.type(),
                    entry.key(),
                    entry.sequence(),
                    entry.orderId(),
                    entry.customerId(),
                    entry.sku(),
                    entry.at(),
                    entry.recordedAt(),
                    entry.actor(),
                    entry.messageId(),
                    entry.correlationId(),
                    entry.causationId(),
                    Shown.of(JSON.readTree(entry.payload().text())));
        }
    }
}

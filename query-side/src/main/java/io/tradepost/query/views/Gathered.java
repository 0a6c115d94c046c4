package io.tradepost.query.views;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A document of several keys.
 *
 * @param positions the last offset that counted, by {@code <topic>-<partition>}, and what counted late, with {@code @<offset>}
 * @param place where it was read; null for one that is new
 */
record Gathered<D>(
        D document, Map<String, Long> positions, @Nullable Place place) {

    record Place(long sequenceNumber, long primaryTerm) {}

    boolean has(Incoming<?> incoming) {
        if (incoming.late()) {
            return positions.containsKey(exactly(incoming));
        }
        Long position = positions.get(incoming.partition());
        return position != null && position >= incoming.offset();
    }

    Gathered<D> next(D after, Incoming<?> incoming) {
        return new Gathered<>(after, with(positions, incoming), place);
    }

    static <D> Gathered<D> first(D document, Incoming<?> incoming) {
        return new Gathered<>(document, with(Map.of(), incoming), null);
    }

    private static Map<String, Long> with(Map<String, Long> positions, Incoming<?> incoming) {
        Map<String, Long> next = new TreeMap<>(positions);
        next.merge(incoming.partition(), incoming.offset(), Math::max);
        if (incoming.late()) {
            next.put(exactly(incoming), incoming.offset());
        }
        return next;
    }

    private static String exactly(Incoming<?> incoming) {
        return incoming.partition() + "@" + incoming.offset();
    }
}

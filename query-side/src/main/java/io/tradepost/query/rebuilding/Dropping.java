package io.tradepost.query.rebuilding;

import io.tradepost.query.generations.Lineup;
import io.tradepost.query.views.Feeds;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drops indices that neither serve nor are needed by the latest rebuild. */
@Component
final class Dropping {

    private final Feeds feeds;

    Dropping(Feeds feeds) {
        this.feeds = feeds;
    }

    /** @param rebuild as it is, or is newer than, when the lineup was read; null when there never was one */
    void dropLeftovers(Lineup lineup, @Nullable Rebuild rebuild) throws IOException {
        if (rebuild == null || lineup.serving() == null) {
            return;
        }
        Map<String, String> unneeded = new HashMap<>(lineup.former());
        lineup.own().forEach(generation -> unneeded.put(generation.name(), generation.uuid()));
        unneeded.keySet().remove(lineup.serving());
        unneeded.keySet().removeAll(rebuild.needed());
        for (Map.Entry<String, String> index : unneeded.entrySet()) {
            feeds.drop(lineup.index(), index.getKey(), index.getValue());
        }
    }
}

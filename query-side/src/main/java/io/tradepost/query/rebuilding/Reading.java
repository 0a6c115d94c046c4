package io.tradepost.query.rebuilding;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.IndexingStats;
import co.elastic.clients.elasticsearch.indices.stats.IndexStats;
import co.elastic.clients.elasticsearch.indices.stats.IndicesStats;
import io.tradepost.query.generations.Generation;
import io.tradepost.query.generations.Lineup;
import io.tradepost.query.rebuilding.Progress.Events;
import io.tradepost.query.views.Feeds;
import io.tradepost.query.views.PartitionLag;
import io.tradepost.query.views.Positions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how far a rebuild is and how fast it goes. */
@Component
final class Reading {

    private final ElasticsearchClient elasticsearch;
    private final Feeds feeds;
    private final Positions positions;

    Reading(ElasticsearchClient elasticsearch, Feeds feeds, Positions positions) {
        this.elasticsearch = elasticsearch;
        this.feeds = feeds;
        this.positions = positions;
    }

    Progress of(Lineup lineup, Rebuild rebuild) throws IOException {
        Rebuild.Built built = rebuild.built();
        if (built != null) {
            long millis = Math.max(
                    1, Duration.between(rebuild.startedAt(), built.at()).toMillis());
            return progress(
                    rebuild,
                    new Events(built.events(), built.events()),
                    built.documents() * 1_000 / millis,
                    null,
                    built.at());
        }
        Generation building = lineup.named(rebuild.to()).orElse(null);
        if (rebuild.state() != RebuildState.BUILDING || building == null) {
            return progress(rebuild, null, null, null, null);
        }
        Events events = events(positions.of(building.group(), positions.ends(feeds.topics(lineup.index()))));
        long millis =
                Math.max(1, Duration.between(rebuild.startedAt(), Instant.now()).toMillis());
        return progress(
                rebuild,
                events,
                written(building.name()) * 1_000 / millis,
                events.done() == 0 ? null : (events.total() - events.done()) * millis / events.done() / 1_000,
                null);
    }

    /** An index that was made a moment ago may have no shard yet that could tell. */
    private long written(String index) throws IOException {
        return Optional.ofNullable(elasticsearch
                        .indices()
                        .stats(s -> s.index(index))
                        .indices()
                        .get(index))
                .map(IndicesStats::primaries)
                .map(IndexStats::indexing)
                .map(IndexingStats::indexTotal)
                .orElse(0L);
    }

    private static Events events(List<PartitionLag> lags) {
        return new Events(
                lags.stream().mapToLong(PartitionLag::position).sum(),
                lags.stream().mapToLong(PartitionLag::end).sum());
    }

    private static Progress progress(
            Rebuild rebuild,
            @Nullable Events events,
            @Nullable Long documentsPerSecond,
            @Nullable Long etaSeconds,
            @Nullable Instant builtAt) {
        return new Progress(
                rebuild.view(),
                rebuild.state(),
                rebuild.from(),
                rebuild.to(),
                rebuild.onDifference(),
                rebuild.automatic(),
                events,
                documentsPerSecond,
                etaSeconds,
                rebuild.comparison(),
                rebuild.kept(),
                rebuild.startedAt(),
                builtAt,
                rebuild.endedAt(),
                rebuild.cause());
    }
}

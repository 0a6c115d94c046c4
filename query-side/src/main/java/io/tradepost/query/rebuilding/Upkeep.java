package io.tradepost.query.rebuilding;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.tradepost.query.generations.Generation;
import io.tradepost.query.generations.Generations;
import io.tradepost.query.generations.Lineup;
import io.tradepost.query.views.Feeds;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes what is written down fit what readers see, also after an instance ended in the middle of something. */
@Component
final class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration LONGEST_SWAP = Duration.ofSeconds(30);
    private static final int SAMPLE = 20;

    private final ElasticsearchClient elasticsearch;
    private final Generations generations;
    private final Feeds feeds;
    private final Records records;
    private final Rebuilds rebuilds;
    private final Dropping dropping;
    private final Map<String, Instant> frozenSince = new ConcurrentHashMap<>();

    Upkeep(
            ElasticsearchClient elasticsearch,
            Generations generations,
            Feeds feeds,
            Records records,
            Rebuilds rebuilds,
            Dropping dropping) {
        this.elasticsearch = elasticsearch;
        this.generations = generations;
        this.feeds = feeds;
        this.records = records;
        this.rebuilds = rebuilds;
        this.dropping = dropping;
    }

    void keep(Lineup lineup, Records.@Nullable Read last) throws IOException {
        thaw(lineup);
        if (lineup.isOutdated()) {
            takeOver(lineup, last);
        }
        if (last == null || !lineup.servingOne().map(feeds::isLeading).orElse(false)) {
            return;
        }
        Rebuild rebuild = last.rebuild();
        boolean served = rebuild.to().equals(lineup.serving());
        switch (rebuild.state()) {
            case DIFFERENT, ROLLED_BACK -> {
                if (served) {
                    records.write(last, rebuild.swapped(CLOCK.instant()));
                    return;
                }
            }
            case SWAPPED -> {
                if (rebuild.from().equals(lineup.serving())) {
                    records.write(last, rebuild.rolledBack(CLOCK.instant()));
                    return;
                }
            }
            case BUILDING, COMPARING, FAILED, DISCARDED -> LOG.trace("{}", rebuild);
        }
        dropping.dropLeftovers(lineup, rebuild);
    }

    /** One that stands still although no swap takes so long was left by an instance that ended in a swap. */
    private void thaw(Lineup lineup) throws IOException {
        Generation serving = lineup.servingOne().filter(Generation::building).orElse(null);
        if (serving == null) {
            frozenSince.remove(lineup.index().alias());
            return;
        }
        Instant since = Objects.requireNonNull(
                frozenSince.computeIfAbsent(lineup.index().alias(), alias -> CLOCK.instant()));
        if (since.plus(LONGEST_SWAP).isBefore(CLOCK.instant())) {
            generations.settle(serving);
        }
    }

    /** Readers get the new mapping when it is built; at once if this program cannot read what they have. */
    private void takeOver(Lineup lineup, Records.@Nullable Read last) throws IOException {
        if (last != null) {
            Rebuild rebuild = last.rebuild();
            boolean ours = rebuild.to().startsWith(lineup.index().name() + "-g");
            if (rebuild.state().isOpen() || (ours && rebuild.state() != RebuildState.SWAPPED)) {
                return;
            }
        }
        rebuilds.begin(lineup, last, null, true);
        if (!isReadable(lineup)) {
            Lineup begun = generations.of(lineup.index());
            Generation next = begun.own().getLast();
            generations.settle(next);
            generations.serve(lineup.index(), next.name(), lineup.serving());
        }
    }

    private boolean isReadable(Lineup lineup) throws IOException {
        Class<?> document = feeds.view(lineup.index().alias()).orElseThrow().document();
        try {
            elasticsearch.search(s -> s.index(lineup.serving()).size(SAMPLE), document);
            return true;
        } catch (ElasticsearchException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("what {} holds cannot be read any more, so it serves no longer", lineup.serving(), e);
            return false;
        }
    }
}

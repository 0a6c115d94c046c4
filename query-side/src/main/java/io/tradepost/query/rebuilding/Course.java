package io.tradepost.query.rebuilding;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.tradepost.query.generations.Generation;
import io.tradepost.query.generations.Generations;
import io.tradepost.query.generations.Lineup;
import io.tradepost.query.rebuilding.Rebuild.Built;
import io.tradepost.query.views.Feeds;
import io.tradepost.query.views.Positions;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a rebuild a step further, in the one instance that leads the new generation. */
@Component
final class Course {

    private static final Clock CLOCK = Clock.systemUTC();

    private final ElasticsearchClient elasticsearch;
    private final Generations generations;
    private final Feeds feeds;
    private final Positions positions;
    private final Records records;
    private final Comparing comparing;
    private final Swapping swapping;
    private final Map<String, Map<TopicPartition, Long>> endsBefore = new ConcurrentHashMap<>();

    Course(
            ElasticsearchClient elasticsearch,
            Generations generations,
            Feeds feeds,
            Positions positions,
            Records records,
            Comparing comparing,
            Swapping swapping) {
        this.elasticsearch = elasticsearch;
        this.generations = generations;
        this.feeds = feeds;
        this.positions = positions;
        this.records = records;
        this.comparing = comparing;
        this.swapping = swapping;
    }

    void step(Lineup lineup, Records.Read last) throws IOException, InterruptedException {
        Rebuild rebuild = last.rebuild();
        Generation next = lineup.named(rebuild.to()).orElse(null);
        if (next == null) {
            if (rebuild.state() == RebuildState.BUILDING) {
                generations.createBuilding(lineup.index(), rebuild.to());
            }
        } else if (rebuild.state() == RebuildState.BUILDING && feeds.isLeading(next)) {
            if (hasAll(next)) {
                decide(lineup, next, records.write(last, built(rebuild, next)).orElse(null));
            }
        } else if (rebuild.state() == RebuildState.COMPARING && feeds.isLeading(next)) {
            decide(lineup, next, last);
        }
    }

    /** All there is, or was a moment ago: of what comes in all the time there is always something to take. */
    private boolean hasAll(Generation next) {
        Map<TopicPartition, Long> ends = positions.ends(feeds.topics(next.index()));
        Map<TopicPartition, Long> before = endsBefore.put(next.uuid(), ends);
        boolean all = positions.isPast(next.group(), before == null ? ends : before);
        if (all) {
            endsBefore.remove(next.uuid());
        }
        return all;
    }

    private Rebuild built(Rebuild rebuild, Generation next) throws IOException {
        generations.settle(next);
        long documents = elasticsearch.count(c -> c.index(next.name())).count();
        long events = positions.ends(feeds.topics(next.index())).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return rebuild.built(new Built(CLOCK.instant(), events, documents));
    }

    /** @param last null when somebody else has taken over */
    private void decide(Lineup lineup, Generation next, Records.@Nullable Read last)
            throws IOException, InterruptedException {
        if (last == null) {
            return;
        }
        if (next.serving()) {
            records.write(last, last.rebuild().swapped(CLOCK.instant()));
            return;
        }
        Optional<Generation> from = lineup.named(last.rebuild().from());
        Comparison found = from.isPresent()
                ? comparing.compare(from.get(), next)
                : comparing.counts(last.rebuild().from(), next.name());
        if (found.compared() && !found.complete() && found.differing() == 0) {
            return; // too much moves to tell; looked at again in a moment
        }
        Records.Read compared =
                records.write(last, last.rebuild().compared(found)).orElse(null);
        if (compared == null) {
            return;
        }
        if (!found.isEqual() && last.rebuild().onDifference() == OnDifference.STOP) {
            records.write(compared, compared.rebuild().different(CLOCK.instant()));
        } else if (swapping.swap(lineup, next)) {
            records.write(compared, compared.rebuild().swapped(CLOCK.instant()));
        }
    }
}

package io.tradepost.query.rebuilding;

import static io.tradepost.query.rebuilding.RebuildState.SWAPPED;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.tradepost.kernel.Refusal;
import io.tradepost.query.elastic.Index;
import io.tradepost.query.generations.Generation;
import io.tradepost.query.generations.Generations;
import io.tradepost.query.generations.Lineup;
import io.tradepost.query.views.Feeds;
import java.io.IOException;
import java.time.Clock;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an operator may do with the generations of a view. Each refuses what does not fit how things stand. */
@Component
public class Rebuilds {

    private static final Clock CLOCK = Clock.systemUTC();

    private final Feeds feeds;
    private final Generations generations;
    private final Records records;
    private final Swapping swapping;
    private final Dropping dropping;
    private final Reading reading;

    Rebuilds(
            Feeds feeds,
            Generations generations,
            Records records,
            Swapping swapping,
            Dropping dropping,
            Reading reading) {
        this.feeds = feeds;
        this.generations = generations;
        this.records = records;
        this.swapping = swapping;
        this.dropping = dropping;
        this.reading = reading;
    }

    @FunctionalInterface
    private interface Doing {
        void of(Lineup lineup, Records.@Nullable Read last) throws IOException, InterruptedException;
    }

    /** How the latest one stands. */
    public Progress progress(String view) {
        Index index = index(view);
        try {
            Records.Read last = records.of(view)
                    .orElseThrow(() ->
                            new Refusal(RebuildRefusal.NEVER_REBUILT, "The view " + view + " was never rebuilt."));
            return reading.of(generations.of(index), last.rebuild());
        } catch (IOException | ElasticsearchException | KafkaException e) {
            throw RebuildRefusal.unavailable(e);
        }
    }

    /** Begins one. What was kept of the one before is dropped. */
    public Progress start(String view, @Nullable OnDifference onDifference) {
        return doing(view, (lineup, last) -> begin(lineup, last, onDifference, false));
    }

    void begin(Lineup lineup, Records.@Nullable Read last, @Nullable OnDifference onDifference, boolean automatic)
            throws IOException {
        if (last != null && last.rebuild().state().isOpen()) {
            throw new Refusal(
                    RebuildRefusal.REBUILD_UNDER_WAY,
                    "A rebuild is " + last.rebuild().state() + "; discard it first.");
        }
        String serving = lineup.serving();
        if (serving == null) {
            throw new Refusal(RebuildRefusal.NOTHING_TO_REPLACE, "The view has no index yet.");
        }
        OnDifference chosen = onDifference != null
                ? onDifference
                : lineup.servingOne().isPresent() ? OnDifference.STOP : OnDifference.SWAP;
        Rebuild rebuild =
                Rebuild.begun(lineup.index().alias(), serving, lineup.nextName(), chosen, automatic, CLOCK.instant());
        Records.Read begun = records.write(last, rebuild).orElseThrow(RebuildRefusal::overtaken);
        dropping.dropLeftovers(lineup, begun.rebuild());
        generations.createBuilding(lineup.index(), rebuild.to());
        feeds.look(lineup.index());
    }

    /** Lets readers see what differs from what they saw, or what they saw before it was rolled back. */
    public Progress swap(String view) {
        return doing(view, (lineup, last) -> {
            Generation next = last == null
                    ? null
                    : lineup.named(last.rebuild().swappable()).orElse(null);
            if (last == null || next == null) {
                throw new Refusal(RebuildRefusal.NOTHING_TO_SWAP, "No rebuild is DIFFERENT or ROLLED_BACK and kept.");
            }
            bring(lineup, next);
            write(last, last.rebuild().swapped(CLOCK.instant()));
        });
    }

    /** Lets readers see the former generation again. */
    public Progress rollback(String view) {
        return doing(view, (lineup, last) -> {
            Generation former = last == null || last.rebuild().state() != SWAPPED
                    ? null
                    : lineup.named(last.rebuild().kept()).orElse(null);
            if (last == null || former == null) {
                throw new Refusal(
                        RebuildRefusal.NOTHING_TO_GO_BACK_TO,
                        "No former generation of this program's mapping is kept; only such a one is up to date.");
            }
            bring(lineup, former);
            write(last, last.rebuild().rolledBack(CLOCK.instant()));
        });
    }

    /** Discards the one that is under way, or drops what is kept of one that is over. */
    public Progress drop(String view) {
        return doing(view, (lineup, last) -> {
            Rebuild rebuild = last == null ? null : last.rebuild();
            if (rebuild == null || (!rebuild.state().isOpen() && rebuild.kept() == null)) {
                throw new Refusal(RebuildRefusal.NOTHING_TO_DROP, "No rebuild is under way, nothing is kept.");
            }
            Rebuild after = rebuild.state().isOpen() ? rebuild.discarded(CLOCK.instant()) : rebuild.dropped();
            write(last, after);
            dropping.dropLeftovers(lineup, after);
        });
    }

    private void bring(Lineup lineup, Generation next) throws IOException, InterruptedException {
        if (!swapping.swap(lineup, next)) {
            throw new Refusal(
                    RebuildRefusal.VIEWS_UNAVAILABLE, next.name() + " is behind what readers see; try again later.");
        }
    }

    private void write(Records.@Nullable Read last, Rebuild rebuild) throws IOException {
        if (records.write(last, rebuild).isEmpty()
                && records.of(rebuild.view())
                        .filter(now -> now.rebuild().state() == rebuild.state())
                        .isEmpty()) {
            throw RebuildRefusal.overtaken();
        }
    }

    private Progress doing(String view, Doing doing) {
        Index index = index(view);
        try {
            doing.of(generations.of(index), records.of(view).orElse(null));
        } catch (IOException | ElasticsearchException | KafkaException e) {
            throw RebuildRefusal.unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RebuildRefusal.unavailable(e);
        }
        return progress(view);
    }

    private Index index(String view) {
        return feeds.view(view)
                .orElseThrow(() -> new Refusal(RebuildRefusal.NO_SUCH_VIEW, "There is no view " + view + ".", "view"))
                .index();
    }
}

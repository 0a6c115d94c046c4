package io.tradepost.query.rebuilding;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.tradepost.kernel.Refusal;
import io.tradepost.query.elastic.Index;
import io.tradepost.query.generations.Generations;
import io.tradepost.query.generations.Lineup;
import io.tradepost.query.views.Feeds;
import io.tradepost.query.views.View;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks every second, and when a feed has just taken all there is, what is to be done for each view: a rebuild goes on,
 * begins by itself when the program has a later mapping than the index that serves, and what an instance left half done
 * when it ended is put in order.
 */
@Component
final class Supervision implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Supervision.class);
    private static final long LOOK_MILLIS = 1_000;
    private static final int SERVER_ERROR = 500;
    private static final Set<Integer> PASSING = Set.of(404, 409, 429);

    private final Feeds feeds;
    private final Generations generations;
    private final Records records;
    private final Course course;
    private final Upkeep upkeep;
    private final Semaphore occasions = new Semaphore(0);
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService working = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;
    private @Nullable Thread thread;

    Supervision(Feeds feeds, Generations generations, Records records, Course course, Upkeep upkeep) {
        this.feeds = feeds;
        this.generations = generations;
        this.records = records;
        this.course = course;
        this.upkeep = upkeep;
    }

    @Override
    public void start() {
        feeds.atLevel(occasions::release);
        thread = Thread.ofPlatform().name("rebuilds").start(this::look);
    }

    private void look() {
        try {
            while (awaitOccasion()) {
                lookAtAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return false when there will be none any more */
    private boolean awaitOccasion() throws InterruptedException {
        if (occasions.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            occasions.drainPermits(); // one look is enough for all of them
        }
        return !stopping;
    }

    /** Those that nothing is being done for. */
    private void lookAtAll() {
        List<Index> free = feeds.views().stream()
                .map(View::index)
                .filter(index -> busy.add(index.alias()))
                .toList();
        try {
            // in this order: whoever makes a generation has written down before what it is for
            List<Lineup> lineups = generations.of(free);
            Map<String, Records.Read> last =
                    records.of(free.stream().map(Index::alias).toList());
            lineups.forEach(lineup -> look(lineup, last.get(lineup.index().alias())));
        } catch (IOException | ElasticsearchException e) {
            LOG.info("rebuilds are looked after again in a moment: {}", e.toString());
            LOG.debug("", e);
            free.forEach(index -> busy.remove(index.alias()));
        } catch (RuntimeException e) {
            LOG.error("rebuilds cannot be looked after", e);
            free.forEach(index -> busy.remove(index.alias()));
        }
    }

    private void look(Lineup lineup, Records.@Nullable Read last) {
        working.execute(() -> {
            try {
                step(lineup, last);
            } finally {
                busy.remove(lineup.index().alias());
            }
        });
    }

    private void step(Lineup lineup, Records.@Nullable Read last) {
        try {
            try {
                if (last != null && last.rebuild().state().isOpen()) {
                    course.step(lineup, last);
                }
                upkeep.keep(lineup, last);
            } catch (ElasticsearchException e) {
                if (e.status() >= SERVER_ERROR || PASSING.contains(e.status())) {
                    throw e;
                }
                fail(last, e);
            } catch (IllegalStateException | IllegalArgumentException | NullPointerException e) {
                fail(last, e);
            }
        } catch (IOException | ElasticsearchException | KafkaException | Refusal e) {
            LOG.info("{} is looked after again in a moment: {}", lineup.index().alias(), e.toString());
            LOG.debug("", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(Records.@Nullable Read last, RuntimeException cause) throws IOException {
        LOG.error("a rebuild cannot go on", cause);
        if (last != null && last.rebuild().state().isOpen()) {
            records.write(last, last.rebuild().failed(Clock.systemUTC().instant(), cause.toString()));
        }
    }

    @Override
    public void stop() {
        stopping = true;
        occasions.release();
        Thread looking = thread;
        if (looking != null) {
            try {
                looking.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        working.shutdownNow();
        working.close();
    }

    @Override
    public boolean isRunning() {
        Thread looking = thread;
        return looking != null && looking.isAlive();
    }
}

package io.tradepost.query.rebuilding;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.tradepost.kernel.Refusal;
import io.tradepost.query.elastic.Index;
import io.tradepost.query.generations.Generations;
import io.tradepost.query.generations.Lineup;
import io.tradepost.query.views.Feeds;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks every second what is to be done for each view: a rebuild goes on, begins by itself when the program has a later
 * mapping than the index that serves, and what an instance left half done when it ended is put in order.
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
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService working = Executors.newVirtualThreadPerTaskExecutor();
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
        thread = Thread.ofPlatform().name("rebuilds").start(this::look);
    }

    private void look() {
        try {
            while (!stopping.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                feeds.views().forEach(view -> look(view.index()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Index index) {
        if (busy.add(index.alias())) {
            working.execute(() -> {
                try {
                    step(index);
                } finally {
                    busy.remove(index.alias());
                }
            });
        }
    }

    private void step(Index index) {
        try {
            Lineup lineup = generations.of(index);
            Records.Read last = records.of(index.alias()).orElse(null);
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
            LOG.info("{} is looked after again in a moment: {}", index.alias(), e.toString());
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
        stopping.countDown();
        working.shutdownNow();
        Thread looking = thread;
        if (looking != null) {
            try {
                looking.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        working.close();
    }

    @Override
    public boolean isRunning() {
        Thread looking = thread;
        return looking != null && looking.isAlive();
    }
}

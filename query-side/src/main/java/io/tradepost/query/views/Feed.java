package io.tradepost.query.views;

import io.tradepost.query.generations.Generation;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one generation of a view up to date for as long as there is the generation and this service runs. When
 * Elasticsearch or Kafka is away it starts over after a pause, from what is committed.
 */
final class Feed {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final FeedSession.Setup<?, ?> setup;
    private final Runnable atLevel;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private int bite = FeedSession.BATCH;
    private Duration pause = FIRST_PAUSE;
    private boolean level;
    private volatile Generation generation;
    private volatile boolean asked;
    private volatile @Nullable FeedSession session;
    private volatile @Nullable String failure;

    /** @param atLevel is run when it has taken all there is, for the first time */
    Feed(FeedSession.Setup<?, ?> setup, Generation generation, Runnable atLevel) {
        this.setup = setup;
        this.atLevel = atLevel;
        this.generation = generation;
        this.thread = Thread.ofPlatform().name("view-" + generation.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    Generation generation() {
        return generation;
    }

    /** Tells what has become of the generation. */
    void noticed(Generation current) {
        generation = current;
    }

    /** Tells that operators asked for something with dead letters of the generation. */
    void asked() {
        asked = true;
    }

    /** Whether this instance is the one to decide for the generation. */
    boolean isLeading() {
        FeedSession current = session;
        return current != null && current.isLeading();
    }

    /** Why it had to start over; null since it works. */
    @Nullable
    String failure() {
        return failure;
    }

    /** Asks it to stop. */
    void halt() {
        stopping.countDown();
        FeedSession current = session;
        if (current != null) {
            current.wakeup();
        }
    }

    void awaitEnd() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    private void run() {
        while (!isStopping()) {
            try (FeedSession opened = FeedSession.open(setup, generation)) {
                session = opened;
                while (!isStopping()) {
                    opened.step(bite, generation.serving() ? setup.pace() : null);
                    if (!level && opened.isLevel()) {
                        level = true;
                        atLevel.run();
                    }
                    if (asked) {
                        asked = false; // first, so that what is asked meanwhile is not missed
                        opened.settle();
                    }
                    bite = FeedSession.BATCH;
                    pause = FIRST_PAUSE;
                    failure = null;
                }
            } catch (WakeupException e) {
                LOG.debug("{} stops", generation.name());
            } catch (Exception | OutOfMemoryError e) {
                startOverGently(e);
            } finally {
                session = null;
            }
        }
    }

    /** Later, and with less at a time, should the amount be the trouble. */
    private void startOverGently(Throwable cause) {
        if (isStopping()) {
            LOG.debug("{} is gone", generation.name(), cause);
            return;
        }
        failure = cause.toString();
        LOG.warn("{} starts over from what is committed: {}", generation.name(), failure);
        LOG.debug("", cause);
        bite = Math.max(1, bite / 2);
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("{} stops", generation.name());
            }
        } catch (InterruptedException e) {
            stopping.countDown();
            Thread.currentThread().interrupt();
        }
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }
}

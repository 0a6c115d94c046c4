package io.tradepost.query.views;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one view up to date for as long as this service runs. When Elasticsearch or Kafka is away it starts over after a
 * pause, from what is committed.
 */
final class Feed {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final FeedSession.Setup<?, ?> setup;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Thread thread = new Thread();
    private int bite = FeedSession.BATCH;
    private Duration pause = FIRST_PAUSE;
    private volatile @Nullable FeedSession session;

    Feed(FeedSession.Setup<?, ?> setup) {
        this.setup = setup;
    }

    View<?, ?> view() {
        return setup.view();
    }

    Set<String> topics() {
        return setup.topics();
    }

    /** The consumer group; null until the index is there. */
    @Nullable
    String group() {
        FeedSession current = session;
        return current == null ? null : current.group();
    }

    void start() {
        thread = Thread.ofPlatform().name("view-" + view().index().alias()).start(this::run);
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
            try (FeedSession opened = FeedSession.open(setup)) {
                session = opened;
                while (!isStopping()) {
                    opened.step(bite);
                    bite = FeedSession.BATCH;
                    pause = FIRST_PAUSE;
                }
            } catch (WakeupException e) {
                LOG.debug("view {} stops", view().index().alias());
            } catch (Exception | OutOfMemoryError e) {
                LOG.warn(
                        "view {} starts over from what is committed: {}",
                        view().index().alias(),
                        e.toString());
                LOG.debug("", e);
                startOverGently();
            }
        }
    }

    /** Later, and with less at a time, should the amount be the trouble. */
    private void startOverGently() {
        bite = Math.max(1, bite / 2);
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("view {} stops", view().index().alias());
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

package io.tradepost.starter.lifecycle;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that works until the service stops, and starts over when its work fails. It begins before the web server
 * takes requests and ends after that has answered the last one, while the data source is still there.
 */
public abstract class Worker implements SmartLifecycle {

    /** For what takes messages in: ends before {@link #SENDING}, so that what it still wrote gets out. */
    protected static final int TAKING_IN = Integer.MAX_VALUE - 4096;

    protected static final int SENDING = TAKING_IN - 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);
    private static final Duration HEARING = Duration.ofSeconds(3);

    private final String name;
    private final int phase;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile boolean failing;
    private Thread thread = new Thread();

    protected Worker(String name, int phase) {
        this.name = name;
        this.phase = phase;
    }

    /** Works until {@link #isRunning()} is false or something fails; nothing is kept from one call to the next. */
    protected abstract void work() throws Exception;

    /** Called from another thread: ends a wait for more work, so that {@link #isRunning()} is asked again. */
    protected abstract void wake();

    /** To be called when work has succeeded. */
    protected final void succeeded() {
        failing = false;
    }

    public final boolean isFailing() {
        return failing;
    }

    /** Ends early when the service stops. */
    protected final void pause(Duration pause) throws InterruptedException {
        var _ = stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    public final String name() {
        return name;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name(name).start(this::run);
    }

    @Override
    public void stop() {
        stopping.countDown();
        wake();
        try {
            if (!thread.join(HEARING)) {
                thread.interrupt();
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    @Override
    public int getPhase() {
        return phase;
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    private void run() {
        while (isRunning()) {
            try {
                work();
            } catch (Throwable failure) { // an Error must not end what nobody would start again
                if (isRunning()) {
                    failing = true;
                    LOG.warn("{} starts over: {}", name, failure.toString());
                }
                LOG.debug("{}", name, failure);
                pauseAfterFailure();
            }
        }
    }

    private void pauseAfterFailure() {
        try {
            pause(AFTER_FAILURE);
        } catch (InterruptedException e) {
            LOG.debug("{} stops", name);
        }
    }
}

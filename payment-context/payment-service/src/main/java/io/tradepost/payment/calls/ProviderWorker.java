package io.tradepost.payment.calls;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes what is to be asked, asks each on a thread of its own, and records the answers as they come: a slow one holds up
 * none of the others. It may die at any instant: what it took and has not recorded is asked again, under the same key.
 */
@Component
class ProviderWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderWorker.class);
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final ProviderCalls calls;
    private final ProviderClient client;
    private final ReplyRecorder recorder;
    private final ProviderCallSettings settings;
    private final Doorbell bell;
    private final Semaphore room;
    private final Replies replies = new Replies();
    private volatile boolean running;
    private Thread taker = new Thread();
    private Thread recording = new Thread();

    ProviderWorker(
            ProviderCalls calls,
            ProviderClient client,
            ReplyRecorder recorder,
            ProviderCallSettings settings,
            Doorbell bell) {
        this.calls = calls;
        this.client = client;
        this.recorder = recorder;
        this.settings = settings;
        this.bell = bell;
        this.room = new Semaphore(settings.inFlight());
    }

    @Override
    public void start() {
        if (running) {
            return;
        }
        running = true;
        taker = Thread.ofPlatform().name("provider-calls").start(() -> during(() -> running, this::takeWork));
        recording =
                Thread.ofPlatform().name("provider-replies").start(() -> during(this::mayComeReplies, this::record));
    }

    /** Takes no more work, and leaves what is under way the time to be answered and recorded. */
    @Override
    public void stop() {
        running = false;
        bell.ringIn(Duration.ZERO);
        try {
            taker.join(settings.timeout().plus(GRACE));
            recording.join(settings.timeout().plus(GRACE));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    private static void during(BooleanSupplier time, Step step) {
        while (time.getAsBoolean()) {
            try {
                step.run();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                LOG.error("provider calls go on after a failure", failure);
            }
        }
    }

    private void takeWork() throws InterruptedException {
        bell.await(settings.poll());
        boolean more = true;
        while (running && more) {
            room.acquire();
            room.release();
            int wanted = Math.min(settings.claim(), room.availablePermits());
            List<ProviderCall> taken = calls.claim(wanted, settings.lease());
            room.acquire(taken.size());
            taken.forEach(call -> Thread.ofVirtual().start(() -> replies.add(client.ask(call))));
            more = taken.size() == wanted;
        }
    }

    private void record() throws InterruptedException {
        List<Reply> batch = replies.next(settings.answers(), settings.linger(), settings.poll(), this::underWay);
        try {
            recorder.record(batch);
        } finally {
            room.release(batch.size());
        }
    }

    private boolean mayComeReplies() {
        return taker.isAlive() || underWay() > 0;
    }

    private int underWay() {
        return settings.inFlight() - room.availablePermits();
    }
}

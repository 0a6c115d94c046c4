package io.tradepost.starter.relay;

import io.tradepost.starter.relay.Relay.Step;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** What strikes a relay at one step, a few commits after its start; and a record of where it went afterwards. */
final class Strike implements Consumer<Step> {

    private final Step step;
    private final int commitsBefore;
    private final Runnable blow;
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger blows = new AtomicInteger();
    private final List<Step> since = new CopyOnWriteArrayList<>();

    Strike(Step step, int commitsBefore, Runnable blow) {
        this.step = step;
        this.commitsBefore = commitsBefore;
        this.blow = blow;
    }

    @Override
    public void accept(Step reached) {
        if (reached == Step.COMMITTED) {
            commits.incrementAndGet();
        }
        if (blows.get() > 0) {
            since.add(reached);
        } else if (reached == step && commits.get() >= commitsBefore) {
            blows.incrementAndGet();
            blow.run();
        }
    }

    boolean hasStruck() {
        return blows.get() > 0;
    }

    int commits() {
        return commits.get();
    }

    List<Step> stepsSince() {
        return List.copyOf(since);
    }

    static void crash() {
        throw new IllegalStateException("struck");
    }

    /** Until released, or stopped at the end of the test. */
    static Runnable blockUntil(CountDownLatch released) {
        return () -> {
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        };
    }
}

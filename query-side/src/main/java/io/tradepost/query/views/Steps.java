package io.tradepost.query.views;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts what the feeds of this instance do, for those who wait for it. */
@Component
class Steps {

    private long taken;

    synchronized void take() {
        taken++;
        notifyAll();
    }

    synchronized long taken() {
        return taken;
    }

    /** Returns when there were more than so many, or the time is over. */
    synchronized void awaitMore(long than, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        long left = atMost.toMillis();
        while (taken <= than && left > 0) {
            wait(left);
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
    }
}

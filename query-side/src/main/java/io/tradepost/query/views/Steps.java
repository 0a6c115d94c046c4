package io.tradepost.query.views;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts what the feeds of this instance do, view by view, for those who wait for it. */
@Component
class Steps {

    private final Map<String, Long> taken = new HashMap<>();

    synchronized void take(String view) {
        taken.merge(view, 1L, Long::sum);
        notifyAll();
    }

    synchronized long taken(Collection<String> views) {
        return views.stream().mapToLong(view -> taken.getOrDefault(view, 0L)).sum();
    }

    /** Returns when the views' were more than so many, or the time is over. */
    synchronized void awaitMore(Collection<String> views, long than, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        long left = atMost.toMillis();
        while (taken(views) <= than && left > 0) {
            wait(left);
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
    }
}

package io.tradepost.query.views;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** Refreshes, one at a time for each index: who asks while one runs shares the next with all who ask meanwhile. */
final class Refreshes {

    /** Makes what was written until now be found. */
    @FunctionalInterface
    interface Refreshing {
        void refresh(String alias) throws IOException;
    }

    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock(true);
        private final AtomicLong started = new AtomicLong();
        private long succeeded;
    }

    private final Refreshing refreshing;
    private final Map<String, Turn> turns = new ConcurrentHashMap<>();

    Refreshes(Refreshing refreshing) {
        this.refreshing = refreshing;
    }

    /** Returns after a refresh that began later than this was called. */
    void refresh(String alias) throws IOException {
        Turn turn = turns.computeIfAbsent(alias, any -> new Turn());
        long wanted = turn.started.get() + 1;
        turn.lock.lock();
        try {
            if (turn.succeeded < wanted) {
                long own = turn.started.incrementAndGet();
                refreshing.refresh(alias);
                turn.succeeded = own;
            }
        } finally {
            turn.lock.unlock();
        }
    }
}

package io.tradepost.payment.calls;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the worker when there is work, or at the earliest time for which work was announced. */
@Component
class Doorbell implements TransactionSynchronization {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long ringsAt = Long.MAX_VALUE;

    /** Once for the transaction, however often it is asked for: synchronisations are a set. */
    void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(this);
    }

    @Override
    public void afterCommit() {
        ringIn(Duration.ZERO);
    }

    void ringIn(Duration wait) {
        lock.lock();
        try {
            ringsAt = Math.min(ringsAt, System.nanoTime() + wait.toNanos());
            rung.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when it rings, at once if it has rung since the last time, or when the patience is over. */
    void await(Duration patience) throws InterruptedException {
        long giveUpAt = System.nanoTime() + patience.toNanos();
        lock.lock();
        try {
            long now = System.nanoTime();
            while (now < Math.min(ringsAt, giveUpAt)) {
                rung.awaitNanos(Math.min(ringsAt, giveUpAt) - now);
                now = System.nanoTime();
            }
            if (now >= ringsAt) {
                ringsAt = Long.MAX_VALUE;
            }
        } finally {
            lock.unlock();
        }
    }
}

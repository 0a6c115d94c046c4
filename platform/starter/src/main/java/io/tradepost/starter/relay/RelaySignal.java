package io.tradepost.starter.relay;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the relay when a transaction that wrote something for it has committed. */
public final class RelaySignal implements TransactionSynchronization {

    private final Semaphore appended = new Semaphore(0);

    /** To be called in the writing transaction; once per transaction is enough, more do no harm. */
    public void onCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            appended();
        } else if (!TransactionSynchronizationManager.getSynchronizations().contains(this)) {
            TransactionSynchronizationManager.registerSynchronization(this);
        }
    }

    @Override
    public void afterCommit() {
        appended();
    }

    void appended() {
        appended.release();
    }

    void await(Duration atMost) throws InterruptedException {
        if (appended.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            appended.drainPermits();
        }
    }
}

package io.tradepost.payment.calls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Answers in the order in which they arrive, handed on in batches. */
final class Replies {

    private final BlockingQueue<Reply> arrived = new LinkedBlockingQueue<>();

    void add(Reply reply) {
        arrived.add(reply);
    }

    /**
     * Waits for the first, then a little for more. A lone payment does not wait for company that will not come.
     *
     * @param underWay calls whose reply is not yet handed on
     * @return empty when none arrived within the patience
     */
    List<Reply> next(int limit, Duration linger, Duration patience, IntSupplier underWay) throws InterruptedException {
        List<Reply> batch = new ArrayList<>();
        Reply reply = arrived.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        long until = System.nanoTime() + linger.toNanos();
        while (reply != null) {
            batch.add(reply);
            boolean more = batch.size() < limit && batch.size() < underWay.getAsInt();
            reply = more ? arrived.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS) : null;
        }
        return batch;
    }
}

package io.tradepost.elasticsearch.node;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends this process in order when its standard input ends, which happens when whoever started it is gone. */
final class Lifeline {

    private static final long ORDERLY_END_SECONDS = 25;

    private final CountDownLatch end = new CountDownLatch(1);

    private Lifeline() {}

    static Lifeline watchStandardInput() {
        Lifeline lifeline = new Lifeline();
        Thread.ofPlatform().daemon().name("lifeline").start(lifeline::watch);
        return lifeline;
    }

    private void watch() {
        try {
            while (System.in.read() >= 0) {
                // nobody writes; only the end counts
            }
        } catch (IOException e) {
            // as good as the end
        }
        Thread.ofPlatform().daemon().name("impatience").start(Lifeline::haltIfItTakesTooLong);
        end.countDown();
        System.exit(0);
    }

    private static void haltIfItTakesTooLong() {
        try {
            TimeUnit.SECONDS.sleep(ORDERLY_END_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    void beforeTheEnd(Runnable action) {
        Runtime.getRuntime().addShutdownHook(new Thread(action, "orderly-end"));
    }

    void await() throws InterruptedException {
        end.await();
    }
}

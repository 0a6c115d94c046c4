package io.tradepost.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefreshesTest {

    private final AtomicInteger begun = new AtomicInteger();
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void whoAsksWhileOneRunsSharesTheNext() throws Exception {
        Refreshes refreshes = new Refreshes(alias -> {
            begun.incrementAndGet();
            awaitGoOn();
        });
        CompletableFuture<Void> first = asked(refreshes);
        await().until(() -> begun.get() == 1);
        AtomicInteger asking = new AtomicInteger();
        List<CompletableFuture<Void>> others = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> {
                            asking.incrementAndGet();
                            refresh(refreshes);
                        },
                        Thread::startVirtualThread))
                .toList();
        await().until(() -> asking.get() == 10);
        assertThat(others).noneMatch(CompletableFuture::isDone);

        goOn.countDown();
        first.get();
        for (CompletableFuture<Void> other : others) {
            other.get();
        }

        assertThat(begun.get()).isBetween(2, 3);
    }

    @Test
    void oneAfterTheOtherEachGetsItsOwn() throws IOException {
        Refreshes refreshes = new Refreshes(alias -> begun.incrementAndGet());
        refreshes.refresh("orders");
        refreshes.refresh("orders");

        assertThat(begun).hasValue(2);
    }

    @Test
    void aFailureIsOnesOwn() throws IOException {
        Refreshes refreshes = new Refreshes(alias -> {
            if (begun.incrementAndGet() == 1) {
                throw new IOException("away");
            }
        });

        assertThatIOException().isThrownBy(() -> refreshes.refresh("orders"));
        refreshes.refresh("orders");
        assertThat(begun).hasValue(2);
    }

    private static CompletableFuture<Void> asked(Refreshes refreshes) {
        return CompletableFuture.runAsync(() -> refresh(refreshes), Thread::startVirtualThread);
    }

    private static void refresh(Refreshes refreshes) {
        try {
            refreshes.refresh("orders");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitGoOn() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.tradepost.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final List<Set<Integer>> begun = new CopyOnWriteArrayList<>();
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void whoAsksWhileOneIsUnderWayIsInTheNext() throws Exception {
        Rounds<Integer, Integer> rounds = new Rounds<>(questions -> {
            begun.add(questions);
            awaitGoOn();
            return begun.size();
        });
        CompletableFuture<Integer> first = asked(rounds, 0, new AtomicInteger());
        await().until(() -> begun.size() == 1);
        AtomicInteger asking = new AtomicInteger();
        List<CompletableFuture<Integer>> others = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> asked(rounds, i % 5, asking))
                .toList();
        await().until(() -> asking.get() == 10);
        assertThat(others).noneMatch(CompletableFuture::isDone);

        goOn.countDown();
        assertThat(first.get()).isEqualTo(1);
        for (CompletableFuture<Integer> other : others) {
            assertThat(other.get()).isBetween(2, 3);
        }

        assertThat(begun.size()).isBetween(2, 3);
        assertThat(begun.getFirst()).containsExactly(0);
        assertThat(begun.get(1)).isSubsetOf(0, 1, 2, 3, 4);
    }

    @Test
    void oneAfterTheOtherEachGetsItsOwn() throws IOException {
        Rounds<Integer, Set<Integer>> rounds = new Rounds<>(questions -> {
            begun.add(questions);
            return questions;
        });

        assertThat(rounds.ask(List.of(1, 2, 1))).containsExactly(1, 2);
        assertThat(rounds.ask(List.of(3))).containsExactly(3);
        assertThat(begun).hasSize(2);
    }

    @Test
    void aFailureIsOneRoundsOwn() throws IOException {
        Rounds<Integer, Integer> rounds = new Rounds<>(questions -> {
            begun.add(questions);
            if (begun.size() == 1) {
                throw new IOException("away");
            }
            return begun.size();
        });

        assertThatIOException().isThrownBy(() -> rounds.ask(List.of(1))).withMessageContaining("away");
        assertThat(rounds.ask(List.of(1))).isEqualTo(2);
    }

    @Test
    void anErrorIsOneRoundsOwnToo() throws IOException {
        Rounds<Integer, Integer> rounds = new Rounds<>(questions -> {
            begun.add(questions);
            if (begun.size() == 1) {
                throw new StackOverflowError("deep");
            }
            return begun.size();
        });

        assertThatIOException().isThrownBy(() -> rounds.ask(List.of(1))).withMessageContaining("deep");
        assertThat(rounds.ask(List.of(1))).isEqualTo(2);
    }

    private static CompletableFuture<Integer> asked(
            Rounds<Integer, Integer> rounds, int question, AtomicInteger asking) {
        return CompletableFuture.supplyAsync(
                () -> {
                    asking.incrementAndGet();
                    try {
                        return rounds.ask(List.of(question));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                Thread::startVirtualThread);
    }

    private void awaitGoOn() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

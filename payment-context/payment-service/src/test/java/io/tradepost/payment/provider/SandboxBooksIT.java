package io.tradepost.payment.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradepost.kernel.Money;
import io.tradepost.payment.RunningPayments;
import io.tradepost.payment.provider.ProviderAnswer.Approved;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

class SandboxBooksIT {

    private final RunningPayments payments = RunningPayments.get();

    private SandboxBooks books() {
        return new SandboxBooks(payments.bean(JdbcTemplate.class), payments.bean(TransactionOperations.class));
    }

    private static Wish wish(String account, String key, String amount) {
        return new Wish(account, key, Money.of(amount, "GBP"), null);
    }

    @Test
    void aRestartForgetsNothing() throws Exception {
        try (SandboxBooks before = books()) {
            SandboxProvider sandbox = new SandboxProvider(before);
            sandbox.authorize(wish("restart", "restart", "10.00"), "tok_approve");
            sandbox.capture(wish("restart", "c1", "4.00"));
        }
        try (SandboxBooks after = books()) {
            SandboxProvider sandbox = new SandboxProvider(after);
            assertThat(sandbox.capture(wish("restart", "c1", "4.00"))).isEqualTo(new Approved("sandbox-c1"));
            assertThat(sandbox.capture(wish("restart", "c2", "6.00"))).isEqualTo(new Approved("sandbox-c2"));
            assertThat(sandbox.statement("restart").captured()).isEqualTo(1000);
            assertThat(sandbox.statement("restart").requests("c1")).isEqualTo(2);
        }
    }

    @Test
    void instancesThatBookAtTheSameTimeLoseNothing() throws Exception {
        try (SandboxBooks one = books();
                SandboxBooks two = books()) {
            List<CompletableFuture<SandboxAccount>> booked = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Wish wish = wish("shared", "key-" + i, "1.00");
                booked.add((i % 2 == 0 ? one : two).book("shared", account -> account.authorize(wish, "tok_approve")));
            }
            for (CompletableFuture<SandboxAccount> each : booked) {
                each.get();
            }
            assertThat(one.find("shared").entries()).hasSize(200);
        }
    }

    @Test
    void anAnswerThatIsSlowComesLaterAlsoAfterItWasCutOff() throws Exception {
        long asked = System.nanoTime();
        try (SandboxBooks books = books();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            SandboxProvider sandbox = new SandboxProvider(books);
            Wish wish = wish("slow", "slow", "1.00");
            Future<?> cutOff = callers.submit(() -> sandbox.authorize(wish, "tok_slow"));
            cutOff.cancel(true);
            assertThat(sandbox.authorize(wish, "tok_slow")).isEqualTo(new Approved("sandbox-slow"));
            assertThat(Duration.ofNanos(System.nanoTime() - asked))
                    .isBetween(Duration.ofMillis(2900), Duration.ofSeconds(6));
            assertThat(sandbox.statement("slow").authorizations()).isEqualTo(1);
        }
    }

    @Test
    void whatCannotBeBookedIsNoAnswer() {
        try (SandboxBooks books = books()) {
            CompletableFuture<SandboxAccount> failed = books.book("broken", account -> {
                throw new IllegalStateException("broken");
            });
            assertThatThrownBy(failed::get).isInstanceOf(ExecutionException.class);
            assertThat(books.find("broken")).isEqualTo(SandboxAccount.EMPTY);
        }
    }
}

package io.tradepost.payment.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.kernel.Money;
import io.tradepost.payment.provider.ProviderAnswer.Approved;
import io.tradepost.payment.provider.ProviderAnswer.Declined;
import io.tradepost.payment.provider.ProviderAnswer.Review;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxProviderTest {

    private static final Money AMOUNT = Money.of("12.50", "GBP");

    private final SandboxProvider sandbox = new SandboxProvider();

    @Test
    void approvesAndHoldsForReviewByToken() throws InterruptedException {
        assertThat(sandbox.authorize("a", AMOUNT, "tok_approve")).isEqualTo(new Approved("sandbox-a"));
        assertThat(sandbox.authorize("b", AMOUNT, "tok_review")).isEqualTo(new Review("sandbox-b"));
    }

    @ParameterizedTest
    @CsvSource({"tok_decline,declined", "tok_insufficient_funds,insufficient_funds", "anything,unknown_token"})
    void declinesByToken(String token, String code) throws InterruptedException {
        assertThat(sandbox.authorize("a", AMOUNT, token)).isEqualTo(new Declined(code));
        assertThat(sandbox.statement("a").holdsMoney()).isFalse();
    }

    @Test
    void authorizesOncePerKey() throws InterruptedException {
        ProviderAnswer first = sandbox.authorize("a", AMOUNT, "tok_approve");
        assertThat(sandbox.authorize("a", AMOUNT, "tok_decline")).isEqualTo(first);
        assertThat(sandbox.statement("a").requests()).isEqualTo(2);
        assertThat(sandbox.statement("a").authorizations()).isEqualTo(1);
    }

    @Test
    void givesBackAsOftenAsAsked() throws InterruptedException {
        sandbox.authorize("a", AMOUNT, "tok_approve");
        sandbox.giveBack("a", "sandbox-a");
        sandbox.giveBack("a", null);
        assertThat(sandbox.statement("a").holdsMoney()).isFalse();
    }

    @Test
    void authorizesNothingUnderAKeyThatWasVoided() throws InterruptedException {
        sandbox.giveBack("a", null);
        assertThat(sandbox.authorize("a", AMOUNT, "tok_approve")).isEqualTo(new Declined("voided"));
        assertThat(sandbox.statement("a").authorizations()).isZero();
    }

    @Test
    void answersASlowRequestThatWasCutOffWhenItIsRepeated() throws InterruptedException, ExecutionException {
        long asked = System.nanoTime();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ProviderAnswer> cutOff = callers.submit(() -> sandbox.authorize("a", AMOUNT, "tok_slow"));
            cutOff.cancel(true);
        }
        assertThat(sandbox.authorize("a", AMOUNT, "tok_slow")).isEqualTo(new Approved("sandbox-a"));
        assertThat(Duration.ofNanos(System.nanoTime() - asked))
                .isBetween(Duration.ofMillis(2900), Duration.ofSeconds(5));
        assertThat(sandbox.statement("a").authorizations()).isEqualTo(1);
    }
}

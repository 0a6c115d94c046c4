package io.tradepost.payment.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.kernel.Money;
import io.tradepost.payment.provider.ProviderAnswer.Approved;
import io.tradepost.payment.provider.ProviderAnswer.Declined;
import io.tradepost.payment.provider.ProviderAnswer.Expired;
import io.tradepost.payment.provider.ProviderAnswer.Review;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SandboxAccountTest {

    private static Wish wish(String key, String amount) {
        return new Wish("a", key, Money.of(amount, "GBP"), null);
    }

    private static SandboxAccount authorized(String token) {
        return SandboxAccount.EMPTY.authorize(wish("a", "10.00"), token);
    }

    private static ProviderAnswer answer(SandboxAccount account, String key) {
        return account.entry(key).answer();
    }

    @Test
    void approvesAndHoldsForReviewByToken() {
        assertThat(answer(authorized("tok_approve"), "a")).isEqualTo(new Approved("sandbox-a"));
        assertThat(answer(authorized("tok_review"), "a")).isEqualTo(new Review("sandbox-a"));
        assertThat(authorized("tok_review").holdsMoney()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "tok_decline,declined",
        "tok_insufficient_funds,insufficient_funds",
        "anything,unknown_token",
        "tok_unknown,unknown_token",
        "tok_APPROVE,unknown_token"
    })
    void declinesByToken(String token, String code) {
        assertThat(answer(authorized(token), "a")).isEqualTo(new Declined(code));
        assertThat(authorized(token).holdsMoney()).isFalse();
    }

    @Test
    void authorizesOncePerKey() {
        SandboxAccount twice = authorized("tok_approve").authorize(wish("a", "10.00"), "tok_decline");
        assertThat(answer(twice, "a")).isEqualTo(new Approved("sandbox-a"));
        assertThat(twice.requests("a")).isEqualTo(2);
        assertThat(twice.authorizations()).isEqualTo(1);
    }

    @Test
    void givesBackAsOftenAsAsked() {
        SandboxAccount voided =
                authorized("tok_approve").giveBack(wish("v", "0")).giveBack(wish("v", "0"));
        assertThat(voided.holdsMoney()).isFalse();
        assertThat(voided.voided()).isTrue();
    }

    @Test
    void authorizesNothingInAnAccountThatWasVoided() {
        SandboxAccount late =
                SandboxAccount.EMPTY.giveBack(wish("v", "0")).authorize(wish("a", "10.00"), "tok_approve");
        assertThat(answer(late, "a")).isEqualTo(new Declined("voided"));
        assertThat(late.authorizations()).isZero();
        assertThat(answer(late.increase(wish("i", "1.00")), "i")).isEqualTo(new Declined("voided"));
    }

    @Test
    void keepsWhatAVoidIsToKeep() {
        SandboxAccount kept =
                authorized("tok_approve").capture(wish("c1", "4.00")).giveBack(wish("v", "6.00"));
        assertThat(kept.authorized()).isEqualTo(600);
        assertThat(answer(kept.capture(wish("c2", "2.01")), "c2")).isEqualTo(new Declined("exceeds_authorized"));
        assertThat(answer(kept.capture(wish("c2", "2.00")), "c2")).isEqualTo(new Approved("sandbox-c2"));
        assertThat(answer(kept.authorize(wish("n", "2.00"), "tok_approve"), "n"))
                .isEqualTo(new Approved("sandbox-n"));
    }

    @Test
    void capturesOncePerKeyAndNoMoreThanIsHeld() {
        SandboxAccount captured =
                authorized("tok_approve").capture(wish("c1", "6.00")).capture(wish("c1", "6.00"));
        assertThat(captured.captured()).isEqualTo(600);
        assertThat(captured.requests("c1")).isEqualTo(2);
        SandboxAccount more = captured.capture(wish("c2", "4.01"));
        assertThat(answer(more, "c2")).isEqualTo(new Declined("exceeds_authorized"));
        assertThat(more.captured()).isEqualTo(600);
    }

    @Test
    void refundsOncePerKeyAndNoMoreThanWasCaptured() {
        SandboxAccount refunded = authorized("tok_approve")
                .capture(wish("c1", "6.00"))
                .refund(wish("r1", "5.00"))
                .refund(wish("r1", "5.00"));
        assertThat(refunded.refunded()).isEqualTo(500);
        assertThat(answer(refunded.refund(wish("r2", "1.01")), "r2")).isEqualTo(new Declined("exceeds_captured"));
    }

    @Test
    void declinesACaptureOrARefundOnceOrForEver() {
        SandboxAccount once = authorized("tok_capture_decline_once").capture(wish("c1", "1.00"));
        assertThat(answer(once, "c1")).isEqualTo(new Declined("declined"));
        assertThat(answer(once.capture(wish("c2", "1.00")), "c2")).isEqualTo(new Approved("sandbox-c2"));
        SandboxAccount never = authorized("tok_capture_decline").capture(wish("c1", "1.00"));
        assertThat(answer(never.capture(wish("c2", "1.00")), "c2")).isEqualTo(new Declined("declined"));
        SandboxAccount refundOnce = authorized("tok_refund_decline_once")
                .capture(wish("c1", "1.00"))
                .refund(wish("r1", "1.00"));
        assertThat(answer(refundOnce, "r1")).isEqualTo(new Declined("declined"));
        assertThat(answer(refundOnce.refund(wish("r2", "1.00")), "r2")).isEqualTo(new Approved("sandbox-r2"));
        SandboxAccount refundNever =
                authorized("tok_refund_decline").capture(wish("c1", "1.00")).refund(wish("r1", "1.00"));
        assertThat(answer(refundNever.refund(wish("r2", "1.00")), "r2")).isEqualTo(new Declined("declined"));
    }

    @Test
    void findsTheAuthorizationExpiredAtTheFirstCapture() {
        SandboxAccount expired = authorized("tok_expire").capture(wish("c1", "1.00"));
        assertThat(answer(expired, "c1")).isEqualTo(new Expired());
        assertThat(expired.holdsMoney()).isFalse();
        SandboxAccount renewed = expired.authorize(wish("n", "10.00"), "tok_expire");
        assertThat(answer(renewed.capture(wish("c2", "1.00")), "c2")).isEqualTo(new Approved("sandbox-c2"));
        SandboxAccount declined = authorized("tok_expire_decline")
                .capture(wish("c1", "1.00"))
                .authorize(wish("n", "10.00"), "tok_expire_decline");
        assertThat(answer(declined, "n")).isEqualTo(new Declined("declined"));
        assertThat(answer(declined.capture(wish("c2", "1.00")), "c2")).isEqualTo(new Expired());
    }

    @Test
    void increasesAndTakesBackOncePerKey() {
        SandboxAccount increased =
                authorized("tok_approve").increase(wish("i1", "5.00")).increase(wish("i1", "5.00"));
        assertThat(increased.authorized()).isEqualTo(1500);
        SandboxAccount takenBack = increased.takeBack(wish("i1", "0")).takeBack(wish("i1", "0"));
        assertThat(takenBack.authorized()).isEqualTo(1000);
        SandboxAccount never = takenBack.takeBack(wish("i2", "0")).increase(wish("i2", "5.00"));
        assertThat(answer(never, "i2")).isEqualTo(new Declined("voided"));
        assertThat(answer(authorized("tok_increase_decline").increase(wish("i1", "5.00")), "i1"))
                .isEqualTo(new Declined("declined"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_slow", "tok_timeout"})
    void answersLater(String token) {
        assertThat(authorized(token).entry("a").untilAnswer()).isGreaterThan(Duration.ofSeconds(2));
        assertThat(authorized(token).holdsMoney()).isTrue();
    }

    @Test
    void isTheSameAfterItWasWrittenAndRead() {
        SandboxAccount account = authorized("tok_capture_decline_once")
                .capture(wish("c1", "1.00"))
                .capture(wish("c2", "1.00"))
                .giveBack(wish("v", "0"));
        JsonMapper json = JsonMapper.shared();
        assertThat(json.readValue(json.writeValueAsString(account), SandboxAccount.class))
                .isEqualTo(account);
        assertThat(json.readValue(json.writeValueAsString(SandboxAccount.EMPTY), SandboxAccount.class))
                .isEqualTo(SandboxAccount.EMPTY);
    }
}

package io.tradepost.payment;

import static io.tradepost.payment.RunningPayments.authorize;
import static io.tradepost.payment.RunningPayments.capture;
import static io.tradepost.payment.RunningPayments.decrease;
import static io.tradepost.payment.RunningPayments.giveBack;
import static io.tradepost.payment.RunningPayments.increase;
import static io.tradepost.payment.RunningPayments.refund;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.payment.api.PaymentCommand.AuthorizePayment;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Every payment here starts with 12.50 authorised. */
class LedgerIT {

    private final RunningPayments payments = RunningPayments.get();

    private void awaitLedger(String orderId, String ledger) {
        await(orderId).atMost(Duration.ofSeconds(20)).until(() -> payments.ledger(orderId), ledger::equals);
    }

    private void awaitEntry(String orderId, String pointer, String status) {
        await(orderId).atMost(Duration.ofSeconds(20)).until(() -> text(orderId, pointer + "/status"), status::equals);
    }

    private String text(String orderId, String pointer) {
        return payments.payment(orderId).getBody().at(pointer).asString();
    }

    private void atProvider(String orderId, long authorized, long captured, long refunded) {
        await(orderId)
                .untilAsserted(() -> assertThat(payments.atProvider(orderId))
                        .extracting("authorized", "captured", "refunded")
                        .containsExactly(authorized, captured, refunded));
    }

    private void authorized(String orderId, String token) {
        payments.send(authorize(orderId, token));
        awaitLedger(orderId, "12.50/0.00/0.00");
    }

    @Test
    void capturesInPartsGivesBackTheRestAndRefundsInParts() {
        authorized("parts", "tok_approve");
        payments.send(capture("parts", "s1", "5.00", false));
        awaitLedger("parts", "12.50/5.00/0.00");
        assertThat(payments.status("parts")).isEqualTo("PARTLY_CAPTURED");
        payments.send(capture("parts", "s2", "4.00", true));
        awaitLedger("parts", "9.00/9.00/0.00");
        assertThat(payments.status("parts")).isEqualTo("CAPTURED");
        payments.send(refund("parts", "r1", "2.00"), refund("parts", "r2", "7.00"), refund("parts", "r3", "0.01"));
        awaitLedger("parts", "9.00/9.00/9.00");
        assertThat(payments.status("parts")).isEqualTo("REFUNDED");
        JsonNode payment = payments.payment("parts").getBody();
        assertThat(payment.at("/captures")
                        .valueStream()
                        .map(entry -> entry.get("reference").asString()))
                .containsExactly("s1", "s2");
        assertThat(payment.at("/refunds/2/status").asString()).isEqualTo("DECLINED");
        assertThat(payment.at("/refunds/2/code").asString()).isEqualTo("exceeds_captured");
        atProvider("parts", 900, 900, 900);
    }

    @Test
    void repeatsTakeNothingTwice() {
        authorized("again", "tok_approve");
        payments.send(capture("again", "s1", "5.00", false), capture("again", "s1", "5.00", false));
        awaitLedger("again", "12.50/5.00/0.00");
        payments.send(
                capture("again", "s1", "5.00", false),
                refund("again", "r1", "1.00"),
                refund("again", "r1", "1.00"),
                capture("again", "s2", "1.00", false));
        awaitLedger("again", "12.50/6.00/1.00");
        atProvider("again", 1250, 600, 100);
        assertThat(payments.history("again"))
                .filteredOn("PaymentRefunded"::equals)
                .hasSize(1);
    }

    @Test
    void everythingInOneBatchComesOutInOrder() {
        payments.send(authorize("batch", "tok_approve"), capture("batch", "s0", "5.00", false));
        awaitEntry("batch", "/captures/0", "DECLINED");
        assertThat(text("batch", "/captures/0/code")).isEqualTo("exceeds_authorized");
        awaitLedger("batch", "12.50/0.00/0.00");
        payments.send(
                capture("batch", "s0", "5.00", false),
                capture("batch", "s1", "2.00", false),
                refund("batch", "r1", "6.50"),
                increase("batch", "a1", "3.00"),
                giveBack("batch"));
        awaitLedger("batch", "7.00/7.00/6.50");
        atProvider("batch", 700, 700, 650);
        assertThat(payments.history("batch")).endsWith("AuthorizationIncreased", "PaymentVoided", "PaymentRefunded");
    }

    @Test
    void aDeclinedCaptureIsTakenWhenItIsAskedForAgain() {
        authorized("once", "tok_capture_decline_once");
        payments.send(capture("once", "s1", "5.00", true));
        awaitEntry("once", "/captures/0", "DECLINED");
        assertThat(text("once", "/captures/0/code")).isEqualTo("declined");
        assertThat(payments.retry("once", "captures", "s1").getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        awaitLedger("once", "5.00/5.00/0.00");
        assertThat(payments.retry("once", "captures", "s1").getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(payments.retry("once", "captures", "s2").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(payments.retry("once", "captures", "s~").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(payments.retry("nobody", "captures", "s1").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aDeclinedRefundIsGivenWhenItIsAskedForAgain() {
        authorized("refund-once", "tok_refund_decline_once");
        payments.send(capture("refund-once", "s1", "5.00", true));
        awaitLedger("refund-once", "5.00/5.00/0.00");
        payments.send(refund("refund-once", "r1", "1.00"));
        awaitEntry("refund-once", "/refunds/0", "DECLINED");
        assertThat(payments.retry("refund-once", "refunds", "r1").getStatusCode())
                .isEqualTo(HttpStatus.ACCEPTED);
        awaitLedger("refund-once", "5.00/5.00/1.00");
        assertThat(payments.status("refund-once")).isEqualTo("PARTLY_REFUNDED");
    }

    @Test
    void anExpiredAuthorizationIsRenewedAndCaptured() {
        authorized("expire", "tok_expire");
        payments.send(
                capture("expire", "s1", "5.00", false),
                capture("expire", "s2", "2.00", true),
                refund("expire", "r1", "6.00"));
        awaitLedger("expire", "7.00/7.00/6.00");
        atProvider("expire", 700, 700, 600);
        assertThat(payments.history("expire"))
                .containsSubsequence("AuthorizationExpired", "AuthorizationRenewed", "PaymentCaptured")
                .containsOnlyOnce("AuthorizationExpired");
        assertThat(text("expire", "/reference")).startsWith("sandbox-pay-expire:renew:s1:");
    }

    @Test
    void aCaptureWhoseRenewalIsDeclinedIsDeclined() {
        authorized("expire-decline", "tok_expire_decline");
        payments.send(capture("expire-decline", "s1", "5.00", false));
        awaitEntry("expire-decline", "/captures/0", "DECLINED");
        assertThat(payments.ledger("expire-decline")).isEqualTo("0.00/0.00/0.00");
        assertThat(payments.status("expire-decline")).isEqualTo("EXPIRED");
        assertThat(payments.retry("expire-decline", "captures", "s1").getStatusCode())
                .isEqualTo(HttpStatus.ACCEPTED);
        awaitEntry("expire-decline", "/captures/0", "DECLINED");
        assertThat(payments.status("expire-decline")).isEqualTo("EXPIRED");
    }

    @Test
    void aVoidAndARefundWaitForACaptureThatIsUnderWay() {
        authorized("slow-capture", "tok_capture_slow");
        payments.send(capture("slow-capture", "s1", "5.00", false));
        awaitEntry("slow-capture", "/captures/0", "REQUESTED");
        payments.send(refund("slow-capture", "r1", "5.00"), giveBack("slow-capture"));
        awaitLedger("slow-capture", "5.00/5.00/5.00");
        atProvider("slow-capture", 500, 500, 500);
    }

    @Test
    void anIncreaseIsCapturedOrTakenBack() {
        authorized("more", "tok_approve");
        payments.send(increase("more", "a1", "2.50"), increase("more", "a2", "1.00"));
        awaitLedger("more", "16.00/0.00/0.00");
        payments.send(decrease("more", "a2"), decrease("more", "a3"), increase("more", "a3", "9.00"));
        awaitLedger("more", "15.00/0.00/0.00");
        payments.send(capture("more", "s1", "15.00", true));
        awaitLedger("more", "15.00/15.00/0.00");
        atProvider("more", 1500, 1500, 0);
    }

    @ParameterizedTest
    @CsvSource({"tok_increase_decline,declined", "tok_increase_timeout,provider_timeout"})
    void aDeclinedIncreaseLeavesTheAuthorizationAsItWas(String token, String code) {
        authorized(token, token);
        payments.send(increase(token, "a1", "2.50"));
        awaitEntry(token, "/increases/0", "DECLINED");
        assertThat(text(token, "/increases/0/code")).isEqualTo(code);
        assertThat(payments.ledger(token)).isEqualTo("12.50/0.00/0.00");
        atProvider(token, 1250, 0, 0);
    }

    @Test
    void aFreeOrderIsPaidWithoutTheProviderAndMayCostSomethingLater() {
        OrderId order = new OrderId("free");
        payments.send(new AuthorizePayment(PaymentId.of(order), order, Money.of("0.00", "GBP"), "tok_approve"));
        awaitLedger("free", "0.00/0.00/0.00");
        assertThat(payments.status("free")).isEqualTo("AUTHORIZED");
        assertThat(payments.atProvider("free").requests("pay-free")).isZero();
        payments.send(increase("free", "a1", "3.00"));
        awaitLedger("free", "3.00/0.00/0.00");
        payments.send(capture("free", "s1", "3.00", true));
        awaitLedger("free", "3.00/3.00/0.00");
        atProvider("free", 300, 300, 0);
    }
}

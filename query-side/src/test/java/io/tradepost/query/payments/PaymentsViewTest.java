package io.tradepost.query.payments;

import static io.tradepost.query.orders.OrderExamples.ORDER;
import static io.tradepost.query.orders.OrderExamples.change;
import static io.tradepost.query.orders.OrderExamples.gbp;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.kernel.PaymentId;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.AuthorizationExpired;
import io.tradepost.payment.api.PaymentEvent.AuthorizationIncreased;
import io.tradepost.payment.api.PaymentEvent.AuthorizationRenewed;
import io.tradepost.payment.api.PaymentEvent.CaptureDeclined;
import io.tradepost.payment.api.PaymentEvent.CaptureRequested;
import io.tradepost.payment.api.PaymentEvent.Ledger;
import io.tradepost.payment.api.PaymentEvent.PaymentAuthorized;
import io.tradepost.payment.api.PaymentEvent.PaymentCaptured;
import io.tradepost.payment.api.PaymentEvent.PaymentDeclined;
import io.tradepost.payment.api.PaymentEvent.PaymentHeldForReview;
import io.tradepost.payment.api.PaymentEvent.PaymentRefunded;
import io.tradepost.payment.api.PaymentEvent.PaymentRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoidRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoided;
import io.tradepost.query.Messages;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PaymentsViewTest {

    private static final PaymentId PAYMENT = PaymentId.of(ORDER);
    private static final PaymentRequested REQUESTED = new PaymentRequested(PAYMENT, ORDER, gbp("22.08"), "tok_approve");
    private static final PaymentAuthorized AUTHORIZED = new PaymentAuthorized(PAYMENT, ORDER, gbp("22.08"), "auth-1");
    private static final AuthorizationExpired EXPIRED =
            new AuthorizationExpired(PAYMENT, ORDER, change("s1"), gbp("22.08"));

    private final PaymentsView view = new PaymentsView();

    @Test
    void aPaymentIsAskedForThenAuthorisedOrNot() {
        assertThat(after(REQUESTED).status()).isEqualTo(PaymentStatus.REQUESTED);
        assertThat(after(REQUESTED, AUTHORIZED).status()).isEqualTo(PaymentStatus.AUTHORIZED);
        assertThat(after(REQUESTED, AUTHORIZED).authorized()).isEqualTo(2208);
        assertThat(after(REQUESTED, new PaymentHeldForReview(PAYMENT, ORDER, "r-1"))
                        .status())
                .isEqualTo(PaymentStatus.IN_REVIEW);
        PaymentDocument declined = after(REQUESTED, new PaymentDeclined(PAYMENT, ORDER, "declined"));
        assertThat(declined.status()).isEqualTo(PaymentStatus.DECLINED);
        assertThat(declined.reason()).isEqualTo("declined");
    }

    @Test
    void moneyThatMovedIsTheStatus() {
        assertThat(after(REQUESTED, AUTHORIZED, captured("10.00")).status()).isEqualTo(PaymentStatus.PARTLY_CAPTURED);
        assertThat(after(REQUESTED, AUTHORIZED, captured("22.08")).status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(after(REQUESTED, AUTHORIZED, captured("22.08"), refunded("5.00"))
                        .status())
                .isEqualTo(PaymentStatus.PARTLY_REFUNDED);
        assertThat(after(REQUESTED, AUTHORIZED, captured("22.08"), refunded("22.08"))
                        .status())
                .isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void whatIsToBeVoidedStaysSoUntilItIs() {
        PaymentVoidRequested asked = new PaymentVoidRequested(PAYMENT, ORDER, "cancelled", gbp("0.00"));

        assertThat(after(REQUESTED, asked, AUTHORIZED).status()).isEqualTo(PaymentStatus.VOID_REQUESTED);
        PaymentDocument voided = after(
                REQUESTED, AUTHORIZED, asked, new PaymentVoided(PAYMENT, ORDER, "v-1", ledger("0.00", "0.00", "0.00")));
        assertThat(voided.status()).isEqualTo(PaymentStatus.VOIDED);
        assertThat(voided.authorized()).isZero();
        assertThat(voided.reason()).isEqualTo("cancelled");
    }

    @Test
    void aVoidMayComeFirst() {
        PaymentBook book = PaymentBook.of(after(new PaymentVoided(PAYMENT, ORDER, null, null)));

        assertThat(book.status()).isEqualTo(PaymentStatus.VOIDED);
        assertThat(book.authorized()).isNull();
    }

    @Test
    void anExpiredAuthorisationIsNoneUntilItIsMadeAnew() {
        PaymentDocument expired = after(REQUESTED, AUTHORIZED, EXPIRED);
        assertThat(expired.status()).isEqualTo(PaymentStatus.EXPIRED);
        assertThat(PaymentBook.of(expired).authorized()).isEqualTo(gbp("0.00"));

        PaymentDocument renewed =
                after(REQUESTED, AUTHORIZED, EXPIRED, new AuthorizationRenewed(PAYMENT, ORDER, change("s1"), "auth-2"));
        assertThat(renewed.status()).isEqualTo(PaymentStatus.AUTHORIZED);
        assertThat(PaymentBook.of(renewed).authorized()).isEqualTo(gbp("22.08"));
    }

    @Test
    void theBookHasEveryStep() {
        PaymentBook book = PaymentBook.of(after(
                REQUESTED,
                AUTHORIZED,
                new AuthorizationIncreased(
                        PAYMENT, ORDER, change("a1"), gbp("1.00"), "auth-2", ledger("23.08", "0.00", "0.00")),
                new CaptureRequested(PAYMENT, ORDER, change("s1"), gbp("9.00"), false),
                new CaptureDeclined(PAYMENT, ORDER, change("s1"), gbp("9.00"), "insufficient_funds")));

        assertThat(book.entries())
                .extracting(PaymentBook.Entry::what)
                .containsExactly(
                        PaymentStep.REQUESTED,
                        PaymentStep.AUTHORIZED,
                        PaymentStep.INCREASED,
                        PaymentStep.CAPTURE_REQUESTED,
                        PaymentStep.CAPTURE_DECLINED);
        assertThat(book.entries().getLast())
                .isEqualTo(new PaymentBook.Entry(
                        PaymentStep.CAPTURE_DECLINED, "s1", null, gbp("9.00"), "insufficient_funds", Instant.EPOCH));
        assertThat(book.entries().get(2).providerReference()).isEqualTo("auth-2");
    }

    @Test
    void whatIsStoredIsReadBack() {
        PaymentDocument payment = after(REQUESTED, AUTHORIZED, captured("10.00"));

        assertThat(JsonMapper.shared()
                        .readValue(JsonMapper.shared().writeValueAsString(payment), PaymentDocument.class))
                .isEqualTo(payment);
    }

    private PaymentDocument after(PaymentEvent first, PaymentEvent... more) {
        PaymentDocument payment = view.after(null, first, Messages.at(Instant.EPOCH));
        for (PaymentEvent event : more) {
            payment = view.after(payment, event, Messages.at(Instant.EPOCH));
        }
        return payment;
    }

    private static PaymentCaptured captured(String amount) {
        return new PaymentCaptured(PAYMENT, ORDER, change("s1"), gbp(amount), ledger("22.08", amount, "0.00"));
    }

    private static PaymentRefunded refunded(String amount) {
        return new PaymentRefunded(PAYMENT, ORDER, change("r1"), gbp(amount), ledger("22.08", "22.08", amount));
    }

    private static Ledger ledger(String authorized, String captured, String refunded) {
        return new Ledger(gbp(authorized), gbp(captured), gbp(refunded));
    }
}

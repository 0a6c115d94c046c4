package io.tradepost.payment.calls;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.payment.DeclineCode;
import io.tradepost.payment.PaymentOutcome;
import io.tradepost.payment.PaymentOutcome.RecordAuthorization;
import io.tradepost.payment.PaymentOutcome.RecordCapture;
import io.tradepost.payment.PaymentOutcome.RecordCaptureDecline;
import io.tradepost.payment.PaymentOutcome.RecordDecline;
import io.tradepost.payment.PaymentOutcome.RecordExpiry;
import io.tradepost.payment.PaymentOutcome.RecordIncrease;
import io.tradepost.payment.PaymentOutcome.RecordIncreaseDecline;
import io.tradepost.payment.PaymentOutcome.RecordRefund;
import io.tradepost.payment.PaymentOutcome.RecordRefundDecline;
import io.tradepost.payment.PaymentOutcome.RecordRenewal;
import io.tradepost.payment.PaymentOutcome.RecordReview;
import io.tradepost.payment.PaymentOutcome.RecordVoid;
import io.tradepost.payment.provider.PaymentProvider;
import io.tradepost.payment.provider.ProviderAnswer.Approved;
import io.tradepost.payment.provider.ProviderAnswer.Declined;
import io.tradepost.payment.provider.ProviderAnswer.Expired;
import io.tradepost.payment.provider.ProviderAnswer.Review;
import org.springframework.stereotype.Component;

/** Which question each call puts to the provider, and what the answer means for the payment. */
@Component
class Dialogue {

    private final PaymentProvider provider;

    Dialogue(PaymentProvider provider) {
        this.provider = provider;
    }

    Reply ask(ProviderCall call) throws InterruptedException {
        return switch (call.kind()) {
            case DECREASE -> {
                provider.takeBack(call.wish());
                yield new Reply.Answered(call, null);
            }
            case VOID -> {
                provider.giveBack(call.wish());
                yield new Reply.Answered(call, new RecordVoid(call.paymentId()));
            }
            case AUTHORIZE -> new Reply.Answered(call, authorize(call));
            case INCREASE -> new Reply.Answered(call, increase(call));
            case CAPTURE -> new Reply.Answered(call, capture(call));
            case RENEW -> new Reply.Answered(call, renew(call));
            case REFUND -> new Reply.Answered(call, refund(call));
        };
    }

    private PaymentOutcome authorize(ProviderCall call) throws InterruptedException {
        PaymentId id = call.paymentId();
        return switch (provider.authorize(call.wish(), call.token())) {
            case Approved approved -> new RecordAuthorization(id, approved.reference());
            case Review review -> new RecordReview(id, review.reference());
            case Declined declined -> new RecordDecline(id, declined.code());
        };
    }

    /** Nothing held cannot be held more: it is authorised, and nobody reviews it. */
    private PaymentOutcome increase(ProviderCall call) throws InterruptedException {
        PaymentId id = call.paymentId();
        ChangeId change = call.changeId();
        return switch (call.holdsNothing()
                ? provider.authorize(call.wish(), call.token())
                : provider.increase(call.wish())) {
            case Approved approved -> new RecordIncrease(id, change, approved.reference());
            case Review _ -> new RecordIncreaseDecline(id, change, DeclineCode.REVIEW_REFUSED);
            case Declined declined -> new RecordIncreaseDecline(id, change, declined.code());
        };
    }

    private PaymentOutcome capture(ProviderCall call) throws InterruptedException {
        PaymentId id = call.paymentId();
        return switch (provider.capture(call.wish())) {
            case Approved _ -> new RecordCapture(id, call.changeId());
            case Expired _ -> new RecordExpiry(id, call.changeId());
            case Declined declined -> new RecordCaptureDecline(id, call.changeId(), declined.code());
        };
    }

    /** The goods are on their way, so a review comes too late: the money is held, which is what counts. */
    private PaymentOutcome renew(ProviderCall call) throws InterruptedException {
        PaymentId id = call.paymentId();
        return switch (provider.authorize(call.wish(), call.token())) {
            case Approved approved -> new RecordRenewal(id, call.changeId(), approved.reference());
            case Review review -> new RecordRenewal(id, call.changeId(), review.reference());
            case Declined declined -> new RecordCaptureDecline(id, call.changeId(), declined.code());
        };
    }

    private PaymentOutcome refund(ProviderCall call) throws InterruptedException {
        PaymentId id = call.paymentId();
        return switch (provider.refund(call.wish())) {
            case Approved _ -> new RecordRefund(id, call.changeId());
            case Declined declined -> new RecordRefundDecline(id, call.changeId(), declined.code());
        };
    }
}

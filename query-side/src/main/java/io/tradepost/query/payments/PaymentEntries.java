package io.tradepost.query.payments;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.AuthorizationDecreased;
import io.tradepost.payment.api.PaymentEvent.AuthorizationExpired;
import io.tradepost.payment.api.PaymentEvent.AuthorizationIncreaseDeclined;
import io.tradepost.payment.api.PaymentEvent.AuthorizationIncreaseRequested;
import io.tradepost.payment.api.PaymentEvent.AuthorizationIncreased;
import io.tradepost.payment.api.PaymentEvent.AuthorizationRenewed;
import io.tradepost.payment.api.PaymentEvent.CaptureDeclined;
import io.tradepost.payment.api.PaymentEvent.CaptureRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentAuthorized;
import io.tradepost.payment.api.PaymentEvent.PaymentCaptured;
import io.tradepost.payment.api.PaymentEvent.PaymentDeclined;
import io.tradepost.payment.api.PaymentEvent.PaymentHeldForReview;
import io.tradepost.payment.api.PaymentEvent.PaymentRefunded;
import io.tradepost.payment.api.PaymentEvent.PaymentRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoidRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoided;
import io.tradepost.payment.api.PaymentEvent.RefundDeclined;
import io.tradepost.payment.api.PaymentEvent.RefundRequested;
import io.tradepost.query.payments.PaymentDocument.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an event says, as one line of a payment's book. */
record PaymentEntries(Instant at) {

    Entry of(PaymentEvent event) {
        return switch (event) {
            case PaymentRequested e -> whole(PaymentStep.REQUESTED, null, e.amount());
            case PaymentAuthorized e -> whole(PaymentStep.AUTHORIZED, e.reference(), e.amount());
            case PaymentDeclined e -> new Entry(PaymentStep.DECLINED, null, null, null, e.code(), at);
            case PaymentHeldForReview e -> whole(PaymentStep.HELD_FOR_REVIEW, e.reference(), null);
            case PaymentVoidRequested e -> whole(PaymentStep.VOID_REQUESTED, null, null);
            case PaymentVoided e -> whole(PaymentStep.VOIDED, e.reference(), null);
            case AuthorizationIncreaseRequested e -> part(PaymentStep.INCREASE_REQUESTED, e.changeId(), e.amount());
            case AuthorizationIncreased e ->
                new Entry(
                        PaymentStep.INCREASED,
                        e.changeId().reference(),
                        e.reference(),
                        e.amount().minor(),
                        null,
                        at);
            case AuthorizationIncreaseDeclined e ->
                declined(PaymentStep.INCREASE_DECLINED, e.changeId(), null, e.code());
            case AuthorizationDecreased e -> part(PaymentStep.DECREASED, e.changeId(), e.amount());
            case AuthorizationExpired e -> part(PaymentStep.EXPIRED, e.changeId(), e.amount());
            case AuthorizationRenewed e ->
                new Entry(PaymentStep.RENEWED, e.changeId().reference(), e.reference(), null, null, at);
            case CaptureRequested e -> part(PaymentStep.CAPTURE_REQUESTED, e.changeId(), e.amount());
            case PaymentCaptured e -> part(PaymentStep.CAPTURED, e.changeId(), e.amount());
            case CaptureDeclined e -> declined(PaymentStep.CAPTURE_DECLINED, e.changeId(), e.amount(), e.code());
            case RefundRequested e -> part(PaymentStep.REFUND_REQUESTED, e.changeId(), e.amount());
            case PaymentRefunded e -> part(PaymentStep.REFUNDED, e.changeId(), e.amount());
            case RefundDeclined e -> declined(PaymentStep.REFUND_DECLINED, e.changeId(), e.amount(), e.code());
        };
    }

    private Entry whole(PaymentStep what, @Nullable String providerReference, @Nullable Money amount) {
        return new Entry(what, null, providerReference, amount == null ? null : amount.minor(), null, at);
    }

    private Entry part(PaymentStep what, ChangeId change, Money amount) {
        return new Entry(what, change.reference(), null, amount.minor(), null, at);
    }

    private Entry declined(PaymentStep what, ChangeId change, @Nullable Money amount, String code) {
        return new Entry(what, change.reference(), null, amount == null ? null : amount.minor(), code, at);
    }
}

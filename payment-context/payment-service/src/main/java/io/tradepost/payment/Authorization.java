package io.tradepost.payment;

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
import org.jspecify.annotations.Nullable;

/**
 * How the wish to authorise stands.
 *
 * @param amount that was asked for
 * @param reference the provider's own id of it
 * @param answered whether the provider has said anything to it
 */
record Authorization(
        PaymentState state,
        @Nullable Money amount,
        @Nullable String reference,
        boolean answered) {

    static final Authorization NONE = new Authorization(PaymentState.NONE, null, null, false);

    boolean awaitsAnswer() {
        return !answered && (state == PaymentState.REQUESTED || state == PaymentState.VOID_REQUESTED);
    }

    Authorization after(PaymentEvent event) {
        return switch (event) {
            case PaymentRequested e -> new Authorization(PaymentState.REQUESTED, e.amount(), null, false);
            case PaymentAuthorized e -> answered(PaymentState.AUTHORIZED, e.reference());
            case PaymentHeldForReview e -> answered(PaymentState.IN_REVIEW, e.reference());
            case PaymentDeclined _ -> answered(PaymentState.DECLINED, reference);
            case PaymentVoidRequested _ -> now(PaymentState.VOID_REQUESTED, reference);
            case PaymentVoided _ -> now(PaymentState.VOIDED, reference);
            case AuthorizationIncreased e -> now(state, e.reference());
            case AuthorizationRenewed e -> now(state, e.reference());
            case AuthorizationIncreaseRequested _,
                    AuthorizationIncreaseDeclined _,
                    AuthorizationDecreased _,
                    AuthorizationExpired _,
                    CaptureRequested _,
                    PaymentCaptured _,
                    CaptureDeclined _,
                    RefundRequested _,
                    PaymentRefunded _,
                    RefundDeclined _ -> this;
        };
    }

    private Authorization answered(PaymentState answer, @Nullable String providerReference) {
        PaymentState next = state == PaymentState.VOID_REQUESTED ? state : answer;
        return new Authorization(next, amount, providerReference, true);
    }

    private Authorization now(PaymentState next, @Nullable String providerReference) {
        return new Authorization(next, amount, providerReference, answered);
    }
}

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
import io.tradepost.payment.api.PaymentEvent.Ledger;
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
 * What an event says about a payment as a whole; what it does not say stays as it is.
 *
 * @param lapsed whether the authorisation has expired, and there is no new one
 */
record PaymentRow(
        @Nullable PaymentState state,
        @Nullable Money amount,
        @Nullable String token,
        @Nullable String reference,
        @Nullable String reason,
        @Nullable Ledger ledger,
        @Nullable Boolean lapsed) {

    private static final PaymentRow AS_IT_WAS = new PaymentRow(null, null, null, null, null, null, null);

    static PaymentRow of(PaymentEvent event) {
        return switch (event) {
            case PaymentRequested e -> {
                Money zero = Money.zero(e.amount().unit());
                Ledger ledger = new Ledger(zero, zero, zero);
                yield new PaymentRow(PaymentState.REQUESTED, e.amount(), e.token(), null, null, ledger, null);
            }
            case PaymentAuthorized e -> {
                Money zero = Money.zero(e.amount().unit());
                Ledger ledger = new Ledger(e.amount(), zero, zero);
                yield new PaymentRow(PaymentState.AUTHORIZED, null, null, e.reference(), null, ledger, false);
            }
            case PaymentHeldForReview e -> answered(PaymentState.IN_REVIEW, e.reference(), null);
            case PaymentDeclined e -> answered(PaymentState.DECLINED, null, e.code());
            case PaymentVoidRequested e -> answered(PaymentState.VOID_REQUESTED, null, e.reason());
            case PaymentVoided e ->
                new PaymentRow(PaymentState.VOIDED, null, null, e.reference(), null, e.ledger(), null);
            case AuthorizationIncreased e -> booked(e.reference(), e.ledger());
            case AuthorizationDecreased e -> booked(null, e.ledger());
            case AuthorizationExpired _ -> new PaymentRow(null, null, null, null, null, null, true);
            case AuthorizationRenewed e -> new PaymentRow(null, null, null, e.reference(), null, null, false);
            case PaymentCaptured e -> booked(null, e.ledger());
            case PaymentRefunded e -> booked(null, e.ledger());
            case AuthorizationIncreaseRequested _,
                    AuthorizationIncreaseDeclined _,
                    CaptureRequested _,
                    CaptureDeclined _,
                    RefundRequested _,
                    RefundDeclined _ -> AS_IT_WAS;
        };
    }

    private static PaymentRow answered(PaymentState state, @Nullable String reference, @Nullable String reason) {
        return new PaymentRow(state, null, null, reference, reason, null, null);
    }

    private static PaymentRow booked(@Nullable String reference, @Nullable Ledger ledger) {
        return new PaymentRow(null, null, null, reference, null, ledger, null);
    }
}

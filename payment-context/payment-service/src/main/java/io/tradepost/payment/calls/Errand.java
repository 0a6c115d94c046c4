package io.tradepost.payment.calls;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.payment.DeclineCode;
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
import io.tradepost.payment.calls.ProviderCall.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What an event calls for at the provider.
 *
 * @param change the capture, refund or increase that it is about
 * @param minor as the amount of a {@link ProviderCall}, in minor units of the payment's currency
 */
record Errand(Kind kind, @Nullable ChangeId change, long minor) {

    static @Nullable Errand of(PaymentEvent event) {
        return switch (event) {
            case PaymentRequested e when e.amount().minor() == 0 -> null;
            case PaymentRequested e ->
                new Errand(Kind.AUTHORIZE, null, e.amount().minor());
            case PaymentVoidRequested e -> new Errand(Kind.VOID, null, minor(e.keeping()));
            case PaymentDeclined e -> mayHoldMoney(e.code()) ? new Errand(Kind.VOID, null, 0) : null;
            case AuthorizationIncreaseRequested e -> new Errand(Kind.INCREASE, e.changeId(), minor(e.amount()));
            case AuthorizationIncreaseDeclined e ->
                mayHoldMoney(e.code()) ? new Errand(Kind.DECREASE, e.changeId(), 0) : null;
            case AuthorizationDecreased e -> new Errand(Kind.DECREASE, e.changeId(), 0);
            case AuthorizationExpired e -> new Errand(Kind.RENEW, e.changeId(), minor(e.amount()));
            case CaptureRequested e -> new Errand(Kind.CAPTURE, e.changeId(), minor(e.amount()));
            case RefundRequested e -> new Errand(Kind.REFUND, e.changeId(), minor(e.amount()));
            case PaymentAuthorized _,
                    PaymentHeldForReview _,
                    PaymentVoided _,
                    AuthorizationIncreased _,
                    AuthorizationRenewed _,
                    PaymentCaptured _,
                    CaptureDeclined _,
                    PaymentRefunded _,
                    RefundDeclined _ -> null;
        };
    }

    /** The refund waited for a capture that did not come, so the provider was not asked and is not to be. */
    static boolean isRevokedBy(RefundDeclined declined) {
        return declined.code().equals(DeclineCode.EXCEEDS_CAPTURED);
    }

    private static long minor(@Nullable Money amount) {
        return amount == null ? 0 : amount.minor();
    }

    /** Declined by us and not by the provider. */
    private static boolean mayHoldMoney(String code) {
        return switch (code) {
            case DeclineCode.PROVIDER_TIMEOUT, DeclineCode.REVIEW_REFUSED -> true;
            default -> false;
        };
    }
}

package io.tradepost.payment;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.payment.PaymentView.EntryStatus;
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

/** What an event says about a capture, a refund or an increase. */
record EntryRow(
        Kind kind,
        ChangeId change,
        @Nullable Money amount,
        EntryStatus status,
        @Nullable String code) {

    enum Kind {
        CAPTURE,
        REFUND,
        INCREASE
    }

    static @Nullable EntryRow of(PaymentEvent event) {
        return switch (event) {
            case AuthorizationIncreaseRequested e -> requested(Kind.INCREASE, e.changeId(), e.amount());
            case AuthorizationIncreased e -> done(Kind.INCREASE, e.changeId(), e.amount());
            case AuthorizationIncreaseDeclined e -> declined(Kind.INCREASE, e.changeId(), null, e.code());
            case AuthorizationDecreased e ->
                new EntryRow(Kind.INCREASE, e.changeId(), null, EntryStatus.TAKEN_BACK, null);
            case CaptureRequested e -> requested(Kind.CAPTURE, e.changeId(), e.amount());
            case PaymentCaptured e -> done(Kind.CAPTURE, e.changeId(), e.amount());
            case CaptureDeclined e -> declined(Kind.CAPTURE, e.changeId(), e.amount(), e.code());
            case RefundRequested e -> requested(Kind.REFUND, e.changeId(), e.amount());
            case PaymentRefunded e -> done(Kind.REFUND, e.changeId(), e.amount());
            case RefundDeclined e -> declined(Kind.REFUND, e.changeId(), e.amount(), e.code());
            case PaymentRequested _,
                    PaymentAuthorized _,
                    PaymentDeclined _,
                    PaymentHeldForReview _,
                    PaymentVoidRequested _,
                    PaymentVoided _,
                    AuthorizationExpired _,
                    AuthorizationRenewed _ -> null;
        };
    }

    private static EntryRow requested(Kind kind, ChangeId change, Money amount) {
        return new EntryRow(kind, change, amount, EntryStatus.REQUESTED, null);
    }

    private static EntryRow done(Kind kind, ChangeId change, Money amount) {
        return new EntryRow(kind, change, amount, EntryStatus.DONE, null);
    }

    private static EntryRow declined(Kind kind, ChangeId change, @Nullable Money amount, String code) {
        return new EntryRow(kind, change, amount, EntryStatus.DECLINED, code);
    }
}

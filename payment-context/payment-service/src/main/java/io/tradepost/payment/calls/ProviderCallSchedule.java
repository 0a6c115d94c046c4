package io.tradepost.payment.calls;

import io.tradepost.kernel.ChangeId;
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
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each event calls for at the provider, written down in the event's own transaction. */
@Component
@ProcessingGroup("provider-calls")
class ProviderCallSchedule {

    private final ProviderCalls calls;
    private final Doorbell bell;

    ProviderCallSchedule(ProviderCalls calls, Doorbell bell) {
        this.calls = calls;
        this.bell = bell;
    }

    @EventHandler
    void on(PaymentEvent event, @SequenceNumber long version, @MetaDataValue("traceId") @Nullable String conversation) {
        Origin origin = new Origin(event.paymentId(), version, conversation);
        switch (event) {
            case PaymentRequested e when e.amount().minor() == 0 -> {}
            case PaymentRequested e ->
                schedule(origin, Kind.AUTHORIZE, null, e.amount().minor());
            case PaymentVoidRequested e ->
                schedule(
                        origin,
                        Kind.VOID,
                        null,
                        e.keeping() == null ? 0 : e.keeping().minor());
            case PaymentDeclined e when mayHoldMoney(e.code()) -> schedule(origin, Kind.VOID, null, 0);
            case AuthorizationIncreaseRequested e ->
                schedule(origin, Kind.INCREASE, e.changeId(), e.amount().minor());
            case AuthorizationIncreaseDeclined e
            when mayHoldMoney(e.code()) -> schedule(origin, Kind.DECREASE, e.changeId(), 0);
            case AuthorizationDecreased e -> schedule(origin, Kind.DECREASE, e.changeId(), 0);
            case AuthorizationExpired e ->
                schedule(origin, Kind.RENEW, e.changeId(), e.amount().minor());
            case CaptureRequested e ->
                schedule(origin, Kind.CAPTURE, e.changeId(), e.amount().minor());
            case RefundRequested e ->
                schedule(origin, Kind.REFUND, e.changeId(), e.amount().minor());
            case RefundDeclined e
            when DeclineCode.EXCEEDS_CAPTURED.equals(e.code()) -> calls.forget(origin, Kind.REFUND, e.changeId());
            case PaymentAuthorized _,
                    PaymentDeclined _,
                    PaymentHeldForReview _,
                    PaymentVoided _,
                    AuthorizationIncreased _,
                    AuthorizationIncreaseDeclined _,
                    AuthorizationRenewed _,
                    PaymentCaptured _,
                    CaptureDeclined _,
                    PaymentRefunded _,
                    RefundDeclined _ -> {}
        }
    }

    private void schedule(Origin origin, Kind kind, @Nullable ChangeId change, long amountMinor) {
        calls.add(origin, kind, change, amountMinor);
        bell.ringAfterCommit();
    }

    /** Declined by us and not by the provider. */
    private static boolean mayHoldMoney(String code) {
        return switch (code) {
            case DeclineCode.PROVIDER_TIMEOUT, DeclineCode.REVIEW_REFUSED -> true;
            default -> false;
        };
    }
}

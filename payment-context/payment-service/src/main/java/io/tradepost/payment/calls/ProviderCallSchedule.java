package io.tradepost.payment.calls;

import io.tradepost.payment.DeclineCode;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.PaymentAuthorized;
import io.tradepost.payment.api.PaymentEvent.PaymentDeclined;
import io.tradepost.payment.api.PaymentEvent.PaymentHeldForReview;
import io.tradepost.payment.api.PaymentEvent.PaymentRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoidRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoided;
import io.tradepost.payment.calls.ProviderCall.Kind;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
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
    void on(PaymentEvent event, @MetaDataValue("traceId") @Nullable String conversation) {
        switch (event) {
            case PaymentRequested _ -> schedule(event, Kind.AUTHORIZE, conversation);
            case PaymentVoidRequested _ -> schedule(event, Kind.VOID, conversation);
            case PaymentDeclined declined -> {
                if (mayHoldMoney(declined)) {
                    schedule(event, Kind.VOID, conversation);
                }
            }
            case PaymentAuthorized _, PaymentHeldForReview _, PaymentVoided _ -> {}
        }
    }

    private void schedule(PaymentEvent event, Kind kind, @Nullable String conversation) {
        calls.add(event.paymentId(), kind, conversation);
        bell.ringAfterCommit();
    }

    /** Declined by us and not by the provider. */
    private static boolean mayHoldMoney(PaymentDeclined declined) {
        return switch (declined.code()) {
            case DeclineCode.PROVIDER_TIMEOUT, DeclineCode.REVIEW_REFUSED -> true;
            default -> false;
        };
    }
}

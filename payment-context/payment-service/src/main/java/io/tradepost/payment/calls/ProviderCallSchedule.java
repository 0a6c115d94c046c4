package io.tradepost.payment.calls;

import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.RefundDeclined;
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
        Errand errand = Errand.of(event);
        if (errand != null) {
            calls.add(event.paymentId(), version, errand, conversation);
            bell.ringAfterCommit();
        }
        if (event instanceof RefundDeclined declined && Errand.isRevokedBy(declined)) {
            calls.forget(declined.paymentId(), Kind.REFUND, declined.changeId(), version);
        }
    }
}

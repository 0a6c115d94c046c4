package io.tradepost.query.payments;

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
import io.tradepost.query.elastic.Index;
import io.tradepost.query.views.AggregateView;
import io.tradepost.starter.messages.Envelope;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class PaymentsView implements AggregateView<PaymentEvent, PaymentDocument> {

    static final Index INDEX = new Index("payments", 1);

    @Override
    public Index index() {
        return INDEX;
    }

    @Override
    public Set<Class<? extends PaymentEvent>> vocabularies() {
        return Set.of(PaymentEvent.class);
    }

    @Override
    public Class<PaymentDocument> document() {
        return PaymentDocument.class;
    }

    /** A void that came first, or what was refused before there was anything, may begin it. */
    @Override
    public PaymentDocument after(@Nullable PaymentDocument current, PaymentEvent event, Envelope message) {
        PaymentDocument payment = current == null ? PaymentDocument.none(event.paymentId(), event.orderId()) : current;
        return next(payment, event).with(new PaymentEntries(message.time()).of(event));
    }

    private static PaymentDocument next(PaymentDocument payment, PaymentEvent event) {
        return switch (event) {
            case PaymentRequested e ->
                payment.in(PaymentStatus.REQUESTED, null).authorized(e.amount().currency(), 0);
            case PaymentAuthorized e ->
                payment.in(PaymentStatus.AUTHORIZED, null)
                        .authorized(e.amount().currency(), e.amount().minor());
            case PaymentDeclined e -> payment.in(PaymentStatus.DECLINED, e.code());
            case PaymentHeldForReview e -> payment.in(PaymentStatus.IN_REVIEW, null);
            case PaymentVoidRequested e -> payment.in(PaymentStatus.VOID_REQUESTED, e.reason());
            case PaymentVoided e -> payment.voided(e.ledger());
            case AuthorizationIncreased e -> payment.booked(e.ledger());
            case AuthorizationDecreased e -> payment.booked(e.ledger());
            case PaymentCaptured e -> payment.booked(e.ledger());
            case PaymentRefunded e -> payment.booked(e.ledger());
            case AuthorizationIncreaseRequested _,
                    AuthorizationIncreaseDeclined _,
                    AuthorizationExpired _,
                    AuthorizationRenewed _,
                    CaptureRequested _,
                    CaptureDeclined _,
                    RefundRequested _,
                    RefundDeclined _ -> payment;
        };
    }
}

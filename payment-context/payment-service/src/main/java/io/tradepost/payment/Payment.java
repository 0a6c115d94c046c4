package io.tradepost.payment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.kernel.Refusal;
import io.tradepost.payment.PaymentOutcome.RecordAuthorization;
import io.tradepost.payment.PaymentOutcome.RecordDecline;
import io.tradepost.payment.PaymentOutcome.RecordReview;
import io.tradepost.payment.PaymentOutcome.RecordVoid;
import io.tradepost.payment.ReviewDecision.AcceptReview;
import io.tradepost.payment.ReviewDecision.RefuseReview;
import io.tradepost.payment.api.PaymentCommand.AuthorizePayment;
import io.tradepost.payment.api.PaymentCommand.VoidPayment;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.PaymentAuthorized;
import io.tradepost.payment.api.PaymentEvent.PaymentDeclined;
import io.tradepost.payment.api.PaymentEvent.PaymentHeldForReview;
import io.tradepost.payment.api.PaymentEvent.PaymentRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoidRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoided;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The payment of one order. It is requested, and the provider authorises it, declines it or holds it for a person's
 * review. It can be voided at any time: before anything else, so that it is never made; while the provider is still being
 * asked, in which case its answer is recorded when it comes, and given back; or afterwards. Once a void is requested the
 * only way on is {@code PaymentVoided}.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "aggregateSnapshots")
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
@SuppressWarnings("NullAway.Init") // the first event sets them
final class Payment {

    @AggregateIdentifier
    private PaymentId id;

    private OrderId orderId;
    private Money amount;
    private PaymentState state = PaymentState.NONE;
    private @Nullable String reference;
    private boolean answered;

    Payment() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(AuthorizePayment command) {
        if (state == PaymentState.NONE) {
            apply(new PaymentRequested(command.paymentId(), command.orderId(), command.amount(), command.token()));
        }
        return getVersion();
    }

    @CommandHandler
    long handle(RecordAuthorization command) {
        if (awaitsAnswer()) {
            apply(new PaymentAuthorized(id, orderId, amount, command.reference()));
        } else {
            giveBackIfDeclined();
        }
        return getVersion();
    }

    @CommandHandler
    long handle(RecordReview command) {
        if (awaitsAnswer()) {
            apply(new PaymentHeldForReview(id, orderId, command.reference()));
        } else {
            giveBackIfDeclined();
        }
        return getVersion();
    }

    @CommandHandler
    long handle(RecordDecline command) {
        if (awaitsAnswer()) {
            apply(new PaymentDeclined(id, orderId, command.code()));
        }
        return getVersion();
    }

    @CommandHandler
    long handle(AcceptReview command) {
        refuseUnlessInReview();
        apply(new PaymentAuthorized(id, orderId, amount, String.valueOf(reference)));
        return getVersion();
    }

    @CommandHandler
    long handle(RefuseReview command) {
        refuseUnlessInReview();
        apply(new PaymentDeclined(id, orderId, DeclineCode.REVIEW_REFUSED));
        return getVersion();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(VoidPayment command) {
        switch (state) {
            case NONE, DECLINED -> apply(new PaymentVoided(command.paymentId(), command.orderId(), null));
            case REQUESTED, AUTHORIZED, IN_REVIEW -> apply(new PaymentVoidRequested(id, orderId, command.reason()));
            case VOID_REQUESTED, VOIDED -> {}
        }
        return getVersion();
    }

    @CommandHandler
    long handle(RecordVoid command) {
        switch (state) {
            case VOID_REQUESTED -> apply(new PaymentVoided(id, orderId, reference));
            case DECLINED, VOIDED -> {}
            // a copy of this aggregate from before the void was requested elsewhere: failing brings a fresh one
            case NONE, REQUESTED, AUTHORIZED, IN_REVIEW ->
                throw new IllegalStateException(id + " is " + state + ": no void was requested");
        }
        return getVersion();
    }

    @EventSourcingHandler
    void on(PaymentEvent event) {
        id = event.paymentId();
        orderId = event.orderId();
        switch (event) {
            case PaymentRequested requested -> {
                amount = requested.amount();
                state = PaymentState.REQUESTED;
            }
            case PaymentAuthorized authorized -> answered(PaymentState.AUTHORIZED, authorized.reference());
            case PaymentHeldForReview held -> answered(PaymentState.IN_REVIEW, held.reference());
            case PaymentDeclined _ -> answered(PaymentState.DECLINED, reference);
            case PaymentVoidRequested _ -> state = PaymentState.VOID_REQUESTED;
            case PaymentVoided _ -> state = PaymentState.VOIDED;
        }
    }

    private void answered(PaymentState answer, @Nullable String providerReference) {
        answered = true;
        reference = providerReference;
        if (state != PaymentState.VOID_REQUESTED) {
            state = answer;
        }
    }

    private boolean awaitsAnswer() {
        return !answered && (state == PaymentState.REQUESTED || state == PaymentState.VOID_REQUESTED);
    }

    /** We had given up on the provider, and it did authorise after all. */
    private void giveBackIfDeclined() {
        if (state == PaymentState.DECLINED) {
            apply(new PaymentVoidRequested(id, orderId, "authorized_too_late"));
        }
    }

    private void refuseUnlessInReview() {
        if (state != PaymentState.IN_REVIEW) {
            throw new Refusal(PaymentRefusal.PAYMENT_NOT_IN_REVIEW, "payment " + id + " is " + state);
        }
    }
}

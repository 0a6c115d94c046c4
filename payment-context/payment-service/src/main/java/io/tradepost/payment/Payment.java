package io.tradepost.payment;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.payment.PaymentOutcome.RecordAuthorization;
import io.tradepost.payment.PaymentOutcome.RecordCapture;
import io.tradepost.payment.PaymentOutcome.RecordCaptureDecline;
import io.tradepost.payment.PaymentOutcome.RecordDecline;
import io.tradepost.payment.PaymentOutcome.RecordExpiry;
import io.tradepost.payment.PaymentOutcome.RecordIncrease;
import io.tradepost.payment.PaymentOutcome.RecordIncreaseDecline;
import io.tradepost.payment.PaymentOutcome.RecordRefund;
import io.tradepost.payment.PaymentOutcome.RecordRefundDecline;
import io.tradepost.payment.PaymentOutcome.RecordRenewal;
import io.tradepost.payment.PaymentOutcome.RecordReview;
import io.tradepost.payment.PaymentOutcome.RecordVoid;
import io.tradepost.payment.Retry.RetryCapture;
import io.tradepost.payment.Retry.RetryRefund;
import io.tradepost.payment.ReviewDecision.AcceptReview;
import io.tradepost.payment.ReviewDecision.RefuseReview;
import io.tradepost.payment.api.PaymentCommand.AuthorizePayment;
import io.tradepost.payment.api.PaymentCommand.CapturePayment;
import io.tradepost.payment.api.PaymentCommand.DecreaseAuthorization;
import io.tradepost.payment.api.PaymentCommand.IncreaseAuthorization;
import io.tradepost.payment.api.PaymentCommand.RefundPayment;
import io.tradepost.payment.api.PaymentCommand.VoidPayment;
import io.tradepost.payment.api.PaymentEvent;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * The payment of one order. It is requested, and the provider authorises it, declines it or holds it for a person's
 * review. What is authorised can be increased and captured in parts, what is captured can be refunded in parts. It can be
 * voided at any time: before anything else, so that it is never made; while the provider is still being asked, in which
 * case its answer is recorded when it comes, and given back; or afterwards, down to what is captured and what captures
 * still wait for. Once a void is requested the only way on is {@code PaymentVoided}, and no new capture is taken. For an
 * amount of zero the provider is not asked: it is authorised, captured or refunded at once, whatever the token.
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
    private Authorization authorization = Authorization.NONE;
    private Funds funds = Funds.NONE;

    Payment() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(AuthorizePayment command) {
        return tell(authorization.state() == PaymentState.NONE ? Authorizing.ask(command) : List.of());
    }

    @CommandHandler
    long handle(RecordAuthorization command) {
        return tell(authorizing().approved(command.reference()));
    }

    @CommandHandler
    long handle(RecordReview command) {
        return tell(authorizing().held(command.reference()));
    }

    @CommandHandler
    long handle(RecordDecline command) {
        return tell(authorizing().declined(command.code()));
    }

    @CommandHandler
    long handle(AcceptReview command) {
        return tell(authorizing().reviewAccepted());
    }

    @CommandHandler
    long handle(RefuseReview command) {
        return tell(authorizing().reviewRefused());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(IncreaseAuthorization command) {
        return tell(increasing().ask(command));
    }

    @CommandHandler
    long handle(RecordIncrease command) {
        return tell(increasing().approved(id, command.changeId(), command.reference()));
    }

    @CommandHandler
    long handle(RecordIncreaseDecline command) {
        return tell(increasing().declined(id, command.changeId(), command.code()));
    }

    @CommandHandler
    long handle(DecreaseAuthorization command) {
        return tell(increasing().takeBack(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(CapturePayment command) {
        return tell(capturing().ask(command));
    }

    @CommandHandler
    long handle(RetryCapture command) {
        return tell(capturing().retry(id, command.changeId()));
    }

    @CommandHandler
    long handle(RecordCapture command) {
        return tell(capturing().approved(id, command.changeId()));
    }

    @CommandHandler
    long handle(RecordCaptureDecline command) {
        return tell(capturing().declined(id, command.changeId(), command.code()));
    }

    @CommandHandler
    long handle(RecordExpiry command) {
        return tell(capturing().expired(id, command.changeId()));
    }

    @CommandHandler
    long handle(RecordRenewal command) {
        return tell(capturing().renewed(id, command.changeId(), command.reference()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(VoidPayment command) {
        return tell(voiding().ask(command));
    }

    @CommandHandler
    long handle(RecordVoid command) {
        return tell(voiding().done(id, orderId));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(RefundPayment command) {
        return tell(refunding().ask(command));
    }

    @CommandHandler
    long handle(RetryRefund command) {
        return tell(refunding().retry(id, command.changeId()));
    }

    @CommandHandler
    long handle(RecordRefund command) {
        return tell(refunding().approved(id, command.changeId()));
    }

    @CommandHandler
    long handle(RecordRefundDecline command) {
        return tell(refunding().declined(id, command.changeId(), command.code()));
    }

    @EventSourcingHandler
    void on(PaymentEvent event) {
        id = event.paymentId();
        orderId = event.orderId();
        authorization = authorization.after(event);
        funds = funds.after(event);
    }

    private static long tell(List<PaymentEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return AggregateLifecycle.getVersion();
    }

    private Authorizing authorizing() {
        return new Authorizing(id, orderId, authorization, funds);
    }

    private Increasing increasing() {
        return new Increasing(authorization, funds);
    }

    private Capturing capturing() {
        return new Capturing(authorization.state(), funds);
    }

    private Voiding voiding() {
        return new Voiding(authorization, funds);
    }

    private Refunding refunding() {
        return new Refunding(funds);
    }
}

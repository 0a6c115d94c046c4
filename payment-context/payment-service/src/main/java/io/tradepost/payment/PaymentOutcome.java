package io.tradepost.payment;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.PaymentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What came of asking the provider; a repeat, or an answer that comes too late to matter, writes nothing. */
public sealed interface PaymentOutcome {

    PaymentId paymentId();

    /** @param reference the provider's own id of the authorisation */
    record RecordAuthorization(@TargetAggregateIdentifier PaymentId paymentId, String reference)
            implements PaymentOutcome {}

    record RecordReview(@TargetAggregateIdentifier PaymentId paymentId, String reference) implements PaymentOutcome {}

    /** @param code as in {@code PaymentDeclined} */
    record RecordDecline(@TargetAggregateIdentifier PaymentId paymentId, String code) implements PaymentOutcome {}

    /** Nothing stands at the provider any more but what was to be kept. */
    record RecordVoid(@TargetAggregateIdentifier PaymentId paymentId) implements PaymentOutcome {}

    /** @param reference of the authorisation as it now stands */
    record RecordIncrease(@TargetAggregateIdentifier PaymentId paymentId, ChangeId changeId, String reference)
            implements PaymentOutcome {}

    record RecordIncreaseDecline(@TargetAggregateIdentifier PaymentId paymentId, ChangeId changeId, String code)
            implements PaymentOutcome {}

    record RecordCapture(@TargetAggregateIdentifier PaymentId paymentId, ChangeId changeId) implements PaymentOutcome {}

    /** The capture is declined, or the renewed authorisation that it needs. */
    record RecordCaptureDecline(@TargetAggregateIdentifier PaymentId paymentId, ChangeId changeId, String code)
            implements PaymentOutcome {}

    /** Nothing is captured: the authorisation is gone. */
    record RecordExpiry(@TargetAggregateIdentifier PaymentId paymentId, ChangeId changeId) implements PaymentOutcome {}

    /** @param reference of the new authorisation */
    record RecordRenewal(@TargetAggregateIdentifier PaymentId paymentId, ChangeId changeId, String reference)
            implements PaymentOutcome {}

    record RecordRefund(@TargetAggregateIdentifier PaymentId paymentId, ChangeId changeId) implements PaymentOutcome {}

    record RecordRefundDecline(@TargetAggregateIdentifier PaymentId paymentId, ChangeId changeId, String code)
            implements PaymentOutcome {}
}

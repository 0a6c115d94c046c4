package io.tradepost.payment;

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

    /** Nothing stands at the provider any more. */
    record RecordVoid(@TargetAggregateIdentifier PaymentId paymentId) implements PaymentOutcome {}
}

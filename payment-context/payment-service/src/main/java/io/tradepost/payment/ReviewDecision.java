package io.tradepost.payment;

import io.tradepost.kernel.PaymentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a person decides about a payment that is held for review. */
sealed interface ReviewDecision {

    record AcceptReview(@TargetAggregateIdentifier PaymentId paymentId) implements ReviewDecision {}

    record RefuseReview(@TargetAggregateIdentifier PaymentId paymentId) implements ReviewDecision {}
}

package io.tradepost.payment;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.PaymentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A person asks again for what was declined, as it was asked for. */
sealed interface Retry {

    record RetryCapture(@TargetAggregateIdentifier PaymentId paymentId, ChangeId changeId) implements Retry {}

    record RetryRefund(@TargetAggregateIdentifier PaymentId paymentId, ChangeId changeId) implements Retry {}
}

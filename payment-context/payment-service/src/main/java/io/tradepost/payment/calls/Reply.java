package io.tradepost.payment.calls;

import io.tradepost.payment.PaymentOutcome;
import org.jspecify.annotations.Nullable;

/** What came of a call. */
sealed interface Reply {

    ProviderCall call();

    /** @param outcome null when the payment need not be told */
    record Answered(ProviderCall call, @Nullable PaymentOutcome outcome) implements Reply {}

    /** No answer; to be asked again. */
    record Silence(ProviderCall call) implements Reply {}
}

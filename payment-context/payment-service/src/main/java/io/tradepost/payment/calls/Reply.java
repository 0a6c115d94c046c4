package io.tradepost.payment.calls;

import io.tradepost.payment.PaymentOutcome;
import org.jspecify.annotations.Nullable;

/** @param outcome null when the provider gave no answer and is to be asked again */
record Reply(ProviderCall call, @Nullable PaymentOutcome outcome) {}

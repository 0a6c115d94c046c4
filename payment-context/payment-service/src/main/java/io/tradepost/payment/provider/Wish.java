package io.tradepost.payment.provider;

import io.tradepost.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that is asked of a provider.
 *
 * @param account what all wishes about one payment have in common: our own name for it
 * @param key one effect at most ever comes of it; a repeat gets the answer of the first call
 * @param authorization the provider's own id of the authorisation; null while it is not known whether there is one
 */
public record Wish(
        String account, String key, Money amount, @Nullable String authorization) {}

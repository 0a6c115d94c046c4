package io.tradepost.payment.provider;

import io.tradepost.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Whoever holds the buyer's money. Calls are made outside any transaction, may be repeated at any time, and are cut off by
 * interruption when they take too long; the outcome of a call that was cut off, or that throws, is unknown.
 */
public interface PaymentProvider {

    /**
     * Holds the amount for us.
     *
     * @param key one authorisation at most is ever made under it; a repeat gets the answer of the first call
     * @param token the buyer's means of payment
     * @throws ProviderUnavailable if there is no answer
     */
    ProviderAnswer authorize(String key, Money amount, String token) throws InterruptedException;

    /**
     * Gives back whatever was authorised under the key. Returns when nothing stands, nor ever will: an authorisation that
     * arrives later under the same key is not made.
     *
     * @param reference of the authorisation; null when it is not known whether there is one
     * @throws ProviderUnavailable if there is no answer
     */
    void giveBack(String key, @Nullable String reference) throws InterruptedException;
}

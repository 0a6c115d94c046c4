package io.tradepost.payment.provider;

import io.tradepost.payment.provider.ProviderAnswer.ToAuthorize;
import io.tradepost.payment.provider.ProviderAnswer.ToCapture;
import io.tradepost.payment.provider.ProviderAnswer.YesOrNo;

/**
 * Whoever holds the buyer's money. Calls are made outside any transaction, may be repeated at any time, and are cut off by
 * interruption when they take too long; the outcome of a call that was cut off, or that throws
 * {@link ProviderUnavailable}, is unknown. Amounts are never zero but where it says so. The calls of one account come one
 * after the other, except that a refund may cross the others.
 */
public interface PaymentProvider {

    /**
     * Holds the amount for us; what was held under another key and not captured is held no longer.
     *
     * @param token the buyer's means of payment
     */
    ToAuthorize authorize(Wish wish, String token) throws InterruptedException;

    /** Holds so much more. */
    YesOrNo increase(Wish wish) throws InterruptedException;

    /**
     * Gives back the increase that was made under the wish's key, as far as it is not captured; if it was not made, it
     * never will be. The amount says nothing.
     */
    void takeBack(Wish wish) throws InterruptedException;

    /** Takes so much of what is held. */
    ToCapture capture(Wish wish) throws InterruptedException;

    /** Gives the buyer so much of what was captured. */
    YesOrNo refund(Wish wish) throws InterruptedException;

    /**
     * Gives back what is held, whenever and under whatever key it was or will be authorised, down to the amount, which
     * includes what is captured and may be zero. Returns when no more stands, nor ever will.
     */
    void giveBack(Wish wish) throws InterruptedException;
}

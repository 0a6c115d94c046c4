package io.tradepost.payment;

/** The references of {@code PaymentAuthorized} that are ours; all others are the provider's. */
public final class PaymentReference {

    /** Authorised over zero, for which the provider is not asked. */
    public static final String NOTHING_HELD = "none";

    private PaymentReference() {}
}

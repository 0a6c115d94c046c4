package io.tradepost.payment;

/** The codes of {@code PaymentDeclined} that are ours; all others are the provider's. */
public final class DeclineCode {

    /** No answer, however often asked: whatever the provider did is voided. */
    public static final String PROVIDER_TIMEOUT = "provider_timeout";

    /** A person said no: what the provider held for review is voided. */
    public static final String REVIEW_REFUSED = "review_refused";

    private DeclineCode() {}
}

package io.tradepost.payment;

/** The codes of {@code PaymentDeclined} and its kin that are ours; all others are the provider's. */
public final class DeclineCode {

    /** No answer, however often asked: whatever the provider did is given back. */
    public static final String PROVIDER_TIMEOUT = "provider_timeout";

    /** A person said no: what the provider held for review is voided. Nobody reviews an increase: it is refused. */
    public static final String REVIEW_REFUSED = "review_refused";

    /** More than is authorised and not spoken for: nothing before the authorisation and after a void. */
    public static final String EXCEEDS_AUTHORIZED = "exceeds_authorized";

    /** More than is captured, or about to be, and not yet given back. */
    public static final String EXCEEDS_CAPTURED = "exceeds_captured";

    /** There is no authorisation that could be increased. */
    static final String NOT_AUTHORIZED = "not_authorized";

    /** The provider let a renewed authorisation expire as well. */
    static final String AUTHORIZATION_EXPIRED = "authorization_expired";

    /** Negative, in another currency than the payment, or another than what the same capture was declined for. */
    static final String INVALID_AMOUNT = "invalid_amount";

    private DeclineCode() {}
}

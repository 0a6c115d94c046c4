package io.tradepost.payment.provider;

/** What a provider says to a wish to authorise. */
public sealed interface ProviderAnswer {

    /** @param reference the provider's own id of the authorisation */
    record Approved(String reference) implements ProviderAnswer {}

    /** @param code stable and machine readable, such as {@code insufficient_funds} */
    record Declined(String code) implements ProviderAnswer {}

    /** The amount is held, but a person is to look at it first. */
    record Review(String reference) implements ProviderAnswer {}
}

package io.tradepost.payment.provider;

/** What a provider says to a wish. */
public sealed interface ProviderAnswer {

    sealed interface ToAuthorize extends ProviderAnswer {}

    sealed interface ToCapture extends ProviderAnswer {}

    sealed interface YesOrNo extends ToAuthorize, ToCapture {}

    /** @param reference the provider's own id of what it did; of an increase: of the authorisation as it now stands */
    record Approved(String reference) implements YesOrNo {}

    /** @param code stable and machine readable, such as {@code insufficient_funds} */
    record Declined(String code) implements YesOrNo {}

    /** The amount is held, but a person is to look at it first. */
    record Review(String reference) implements ToAuthorize {}

    /** Nothing is held any more from which it could be taken. */
    record Expired() implements ToCapture {}
}

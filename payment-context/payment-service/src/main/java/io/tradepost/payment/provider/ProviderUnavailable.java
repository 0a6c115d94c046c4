package io.tradepost.payment.provider;

/** The provider gave no answer: it may or may not have done what it was asked. */
public final class ProviderUnavailable extends RuntimeException {

    public ProviderUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}

package io.tradepost.payment.provider;

import io.tradepost.payment.provider.ProviderAnswer.Approved;
import io.tradepost.payment.provider.ProviderAnswer.Declined;
import io.tradepost.payment.provider.ProviderAnswer.Review;
import java.time.Duration;
import java.util.Locale;

/** What the sandbox does by the token of a payment; documented in {@link SandboxProvider}. */
enum SandboxToken {
    APPROVE,
    DECLINE,
    INSUFFICIENT_FUNDS,
    TIMEOUT,
    SLOW,
    REVIEW,
    CAPTURE_DECLINE,
    CAPTURE_DECLINE_ONCE,
    CAPTURE_SLOW,
    EXPIRE,
    EXPIRE_DECLINE,
    INCREASE_DECLINE,
    INCREASE_TIMEOUT,
    REFUND_DECLINE,
    REFUND_DECLINE_ONCE,
    UNKNOWN;

    static final Duration LONG = Duration.ofSeconds(3);
    static final Duration NEVER = Duration.ofDays(1);

    private static final String PREFIX = "tok_";

    static SandboxToken of(String token) {
        for (SandboxToken known : values()) {
            if (known != UNKNOWN && token.equals(PREFIX + known.name().toLowerCase(Locale.ROOT))) {
                return known;
            }
        }
        return UNKNOWN;
    }

    ProviderAnswer.ToAuthorize toAuthorization(String reference, boolean renewed) {
        return switch (this) {
            case DECLINE -> new Declined("declined");
            case INSUFFICIENT_FUNDS -> new Declined("insufficient_funds");
            case UNKNOWN -> new Declined("unknown_token");
            case EXPIRE_DECLINE -> renewed ? new Declined("declined") : new Approved(reference);
            case REVIEW -> renewed ? new Approved(reference) : new Review(reference);
            default -> new Approved(reference);
        };
    }

    Duration delayOfAuthorization() {
        return switch (this) {
            case SLOW -> LONG;
            case TIMEOUT -> NEVER;
            default -> Duration.ZERO;
        };
    }

    boolean expires() {
        return this == EXPIRE || this == EXPIRE_DECLINE;
    }
}

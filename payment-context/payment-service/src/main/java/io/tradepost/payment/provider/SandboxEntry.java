package io.tradepost.payment.provider;

import io.tradepost.payment.provider.ProviderAnswer.Approved;
import io.tradepost.payment.provider.ProviderAnswer.Declined;
import io.tradepost.payment.provider.ProviderAnswer.Expired;
import io.tradepost.payment.provider.ProviderAnswer.Review;
import java.time.Duration;
import java.time.Instant;

/**
 * What the sandbox remembers about one idempotency key.
 *
 * @param text the reference of what was done, or the code of a decline
 * @param minor what was asked for
 * @param requests how often it was asked for
 * @param answeredAt from which the answer is there
 */
public record SandboxEntry(Kind kind, String text, long minor, int requests, Instant answeredAt) {

    enum Kind {
        APPROVED,
        REVIEW,
        DECLINED,
        EXPIRED,
        TAKEN_BACK
    }

    static SandboxEntry of(ProviderAnswer answer, Wish wish, Duration delay) {
        long minor = wish.amount().minor();
        Instant at = Instant.now().plus(delay);
        return switch (answer) {
            case Approved approved -> new SandboxEntry(Kind.APPROVED, approved.reference(), minor, 1, at);
            case Review review -> new SandboxEntry(Kind.REVIEW, review.reference(), minor, 1, at);
            case Declined declined -> new SandboxEntry(Kind.DECLINED, declined.code(), minor, 1, at);
            case Expired _ -> new SandboxEntry(Kind.EXPIRED, "", minor, 1, at);
        };
    }

    SandboxEntry askedAgain() {
        return new SandboxEntry(kind, text, minor, requests + 1, answeredAt);
    }

    SandboxEntry takenBack() {
        return new SandboxEntry(holdsMoney() ? Kind.TAKEN_BACK : kind, text, minor, requests, answeredAt);
    }

    boolean holdsMoney() {
        return kind == Kind.APPROVED || kind == Kind.REVIEW;
    }

    ProviderAnswer answer() {
        return switch (kind) {
            case APPROVED, TAKEN_BACK -> new Approved(text);
            case REVIEW -> new Review(text);
            case DECLINED -> new Declined(text);
            case EXPIRED -> new Expired();
        };
    }

    Duration untilAnswer() {
        Duration left = Duration.between(Instant.now(), answeredAt);
        return left.isNegative() ? Duration.ZERO : left;
    }
}

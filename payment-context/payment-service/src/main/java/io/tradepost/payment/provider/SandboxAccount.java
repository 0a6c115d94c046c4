package io.tradepost.payment.provider;

import io.tradepost.payment.provider.ProviderAnswer.Declined;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the sandbox remembers about one idempotency key.
 *
 * @param requests how often an authorisation was asked for
 * @param authorizations how many were made: 1 at most
 * @param voided whether it was given back, or is never to be made
 * @param decision the answer to every request; null before the first
 * @param answeredAt {@link System#nanoTime} from which the answer is there
 */
public record SandboxAccount(
        int requests,
        int authorizations,
        boolean voided,
        @Nullable ProviderAnswer decision,
        long answeredAt) {

    static final SandboxAccount EMPTY = new SandboxAccount(0, 0, false, null, 0);

    /** Whether money of the buyer's is held. */
    public boolean holdsMoney() {
        return authorizations > 0 && !voided;
    }

    SandboxAccount asked(ProviderAnswer first, Duration delay) {
        if (decision != null || voided) {
            return new SandboxAccount(requests + 1, authorizations, voided, decision, answeredAt);
        }
        int made = first instanceof Declined ? 0 : 1;
        return new SandboxAccount(requests + 1, made, false, first, System.nanoTime() + delay.toNanos());
    }

    SandboxAccount givenBack() {
        return new SandboxAccount(requests, authorizations, true, decision, answeredAt);
    }

    /** A first request that comes after the void is declined. */
    ProviderAnswer answer() {
        return decision == null ? new Declined("voided") : decision;
    }

    Duration untilAnswer() {
        return decision == null ? Duration.ZERO : Duration.ofNanos(Math.max(0, answeredAt - System.nanoTime()));
    }
}

package io.tradepost.payment.provider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tradepost.kernel.Money;
import io.tradepost.payment.provider.ProviderAnswer.Approved;
import io.tradepost.payment.provider.ProviderAnswer.Declined;
import io.tradepost.payment.provider.ProviderAnswer.Review;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A provider without money. What it does depends on the token alone:
 *
 * <ul>
 *   <li>{@code tok_approve}: approves
 *   <li>{@code tok_decline}: declines with {@code declined}
 *   <li>{@code tok_insufficient_funds}: declines with {@code insufficient_funds}
 *   <li>{@code tok_timeout}: approves, but the answer never arrives
 *   <li>{@code tok_slow}: approves 3 s after it was first asked
 *   <li>{@code tok_review}: holds for review
 *   <li>anything else: declines with {@code unknown_token}
 * </ul>
 *
 * <p>References derive from the key. Accounts are kept in memory for the latest 100,000 keys.
 */
public final class SandboxProvider implements PaymentProvider {

    private static final int REMEMBERED = 100_000;
    private static final Duration SLOW = Duration.ofSeconds(3);
    private static final Duration NEVER = Duration.ofDays(1);

    private final Cache<String, SandboxAccount> accounts =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    @Override
    public ProviderAnswer authorize(String key, Money amount, String token) throws InterruptedException {
        SandboxAccount asked = accounts.asMap().compute(key, (k, account) -> {
            SandboxAccount known = account == null ? SandboxAccount.EMPTY : account;
            return known.asked(answer(key, token), delay(token));
        });
        Thread.sleep(asked.untilAnswer());
        return asked.answer();
    }

    @Override
    public void giveBack(String key, @Nullable String reference) {
        accounts.asMap().compute(key, (k, account) -> (account == null ? SandboxAccount.EMPTY : account).givenBack());
    }

    /** What the provider has in its books for a key. */
    public SandboxAccount statement(String key) {
        return accounts.asMap().getOrDefault(key, SandboxAccount.EMPTY);
    }

    private static ProviderAnswer answer(String key, String token) {
        return switch (token) {
            case "tok_approve", "tok_slow", "tok_timeout" -> new Approved("sandbox-" + key);
            case "tok_review" -> new Review("sandbox-" + key);
            case "tok_decline" -> new Declined("declined");
            case "tok_insufficient_funds" -> new Declined("insufficient_funds");
            default -> new Declined("unknown_token");
        };
    }

    private static Duration delay(String token) {
        return switch (token) {
            case "tok_slow" -> SLOW;
            case "tok_timeout" -> NEVER;
            default -> Duration.ZERO;
        };
    }
}

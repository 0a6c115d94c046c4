package io.tradepost.payment.provider;

import io.tradepost.payment.provider.ProviderAnswer.Approved;
import io.tradepost.payment.provider.ProviderAnswer.Declined;
import io.tradepost.payment.provider.ProviderAnswer.Expired;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox's books for one account, in minor units; no key has more than one effect.
 *
 * @param token of the latest authorisation; null before the first
 * @param authorizations how often an amount was held
 * @param limit what may ever be held and captured together; null until something is given back
 * @param entries by idempotency key
 */
public record SandboxAccount(
        @Nullable String token,
        long authorized,
        long captured,
        long refunded,
        int authorizations,
        @Nullable Long limit,
        Map<String, SandboxEntry> entries) {

    static final SandboxAccount EMPTY = new SandboxAccount(null, 0, 0, 0, 0, null, Map.of());

    private static final Duration AT_ONCE = Duration.ZERO;
    private static final String VOIDED = "voided";
    private static final String DECLINED = "declined";

    public SandboxAccount {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** Whether money of the buyer's is held and not taken. */
    public boolean holdsMoney() {
        return authorized > captured;
    }

    public boolean voided() {
        return limit != null;
    }

    /** How often something was asked for under the key. */
    public int requests(String key) {
        SandboxEntry entry = entries.get(key);
        return entry == null ? 0 : entry.requests();
    }

    SandboxEntry entry(String key) {
        return Objects.requireNonNull(entries.get(key));
    }

    SandboxAccount authorize(Wish wish, String means) {
        if (entries.containsKey(wish.key())) {
            return askedAgain(wish);
        }
        SandboxToken by = SandboxToken.of(means);
        long held = captured + wish.amount().minor();
        ProviderAnswer answer = limit != null && held > limit
                ? new Declined(VOIDED)
                : by.toAuthorization("sandbox-" + wish.key(), authorizations > 0);
        SandboxAccount asked = enter(wish, answer, by.delayOfAuthorization());
        return answer instanceof Declined
                ? asked
                : new SandboxAccount(means, held, captured, refunded, authorizations + 1, limit, asked.entries);
    }

    SandboxAccount increase(Wish wish) {
        if (entries.containsKey(wish.key())) {
            return askedAgain(wish);
        }
        long held = authorized + wish.amount().minor();
        if (limit != null && held > limit) {
            return enter(wish, new Declined(VOIDED), AT_ONCE);
        }
        if (does() == SandboxToken.INCREASE_DECLINE) {
            return enter(wish, new Declined(DECLINED), AT_ONCE);
        }
        Duration delay = does() == SandboxToken.INCREASE_TIMEOUT ? SandboxToken.NEVER : AT_ONCE;
        return enter(wish, approved(wish), delay).booked(held, captured, refunded);
    }

    SandboxAccount takeBack(Wish wish) {
        SandboxEntry made = entries.get(wish.key());
        if (made == null) {
            return enter(wish, new Declined(VOIDED), AT_ONCE);
        }
        long less = made.holdsMoney() ? Math.min(made.minor(), authorized - captured) : 0;
        return put(wish.key(), made.takenBack()).booked(authorized - less, captured, refunded);
    }

    SandboxAccount capture(Wish wish) {
        if (entries.containsKey(wish.key())) {
            return askedAgain(wish);
        }
        long taken = captured + wish.amount().minor();
        if (does().expires() && authorizations == 1) {
            return enter(wish, new Expired(), AT_ONCE).booked(captured, captured, refunded);
        }
        if (taken > authorized) {
            return enter(wish, new Declined("exceeds_authorized"), AT_ONCE);
        }
        if (declines(SandboxToken.CAPTURE_DECLINE, SandboxToken.CAPTURE_DECLINE_ONCE)) {
            return enter(wish, new Declined(DECLINED), AT_ONCE);
        }
        Duration delay = does() == SandboxToken.CAPTURE_SLOW ? SandboxToken.LONG : AT_ONCE;
        return enter(wish, approved(wish), delay).booked(authorized, taken, refunded);
    }

    SandboxAccount refund(Wish wish) {
        if (entries.containsKey(wish.key())) {
            return askedAgain(wish);
        }
        long returned = refunded + wish.amount().minor();
        if (returned > captured) {
            return enter(wish, new Declined("exceeds_captured"), AT_ONCE);
        }
        if (declines(SandboxToken.REFUND_DECLINE, SandboxToken.REFUND_DECLINE_ONCE)) {
            return enter(wish, new Declined(DECLINED), AT_ONCE);
        }
        return enter(wish, approved(wish), AT_ONCE).booked(authorized, captured, returned);
    }

    SandboxAccount giveBack(Wish wish) {
        long kept = Math.max(captured, wish.amount().minor());
        return new SandboxAccount(token, Math.min(authorized, kept), captured, refunded, authorizations, kept, entries);
    }

    private SandboxToken does() {
        return token == null ? SandboxToken.UNKNOWN : SandboxToken.of(token);
    }

    private boolean declines(SandboxToken always, SandboxToken once) {
        boolean never =
                entries.values().stream().noneMatch(entry -> entry.text().equals(DECLINED));
        return does() == always || (does() == once && never);
    }

    private static ProviderAnswer approved(Wish wish) {
        return new Approved("sandbox-" + wish.key());
    }

    private SandboxAccount askedAgain(Wish wish) {
        return put(wish.key(), entry(wish.key()).askedAgain());
    }

    private SandboxAccount enter(Wish wish, ProviderAnswer answer, Duration delay) {
        return put(wish.key(), SandboxEntry.of(answer, wish, delay));
    }

    private SandboxAccount put(String key, SandboxEntry entry) {
        Map<String, SandboxEntry> changed = new LinkedHashMap<>(entries);
        changed.put(key, entry);
        return new SandboxAccount(token, authorized, captured, refunded, authorizations, limit, changed);
    }

    private SandboxAccount booked(long held, long taken, long returned) {
        return new SandboxAccount(token, held, taken, returned, authorizations, limit, entries);
    }
}

package io.tradepost.starter.axon;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.IdentifierFactory;

/**
 * Message ids as UUIDs of version 7 (RFC 9562): what is written together lies together in an index on them, where random
 * ones touch a page each. Unique, but not to be relied on as a secret.
 */
public final class TimeOrderedIds extends IdentifierFactory {

    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;
    private static final int STEPS_PER_MICRO = 4; // there are 12 bits for a millisecond

    private final AtomicLong random = new AtomicLong(new SecureRandom().nextLong());

    @Override
    public String generateIdentifier() {
        Instant now = Instant.now();
        long steps = now.getLong(ChronoField.MICRO_OF_SECOND) % 1000 * STEPS_PER_MICRO;
        long high = now.toEpochMilli() << 16 | 0x7000L | steps;
        long low = mixed(random.addAndGet(GOLDEN_RATIO)) >>> 2 | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }

    /** The output function of SplitMix64 (Steele, Lea, Flood 2014): a permutation, so no value comes twice. */
    private static long mixed(long state) {
        long z = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}

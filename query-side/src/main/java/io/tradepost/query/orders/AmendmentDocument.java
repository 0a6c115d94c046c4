package io.tradepost.query.orders;

import io.tradepost.kernel.ChangeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param total of the order as it would be, minor units of its currency
 * @param reason why it was refused
 * @param at when it was recorded that it came to this status
 */
record AmendmentDocument(
        ChangeId amendmentId,
        AmendmentStatus status,
        long total,
        @Nullable String reason,
        Instant at) {

    AmendmentDocument now(AmendmentStatus next, @Nullable String why, Instant recorded) {
        return new AmendmentDocument(amendmentId, next, total, why, recorded);
    }
}

package io.tradepost.query.page.operations;

import io.tradepost.query.views.DeadLetter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that could not be handled, as a page shows it.
 *
 * @param room who could not
 * @param at its address in the operations' API
 * @param waiting whether somebody asked for something that is not done yet
 * @param compensable whether it belongs to a process that can be given up
 */
record Parked(
        String id,
        String room,
        String at,
        String position,
        String key,
        @Nullable String type,
        String cause,
        int attempts,
        Instant parkedAt,
        String payload,
        boolean waiting,
        boolean compensable) {

    static Parked of(DeadLetter letter) {
        return new Parked(
                letter.id(),
                letter.view(),
                "/api/views/dead-letters/" + letter.id(),
                letter.topic() + ", partition " + letter.partition() + ", offset " + letter.offset(),
                letter.key(),
                letter.type(),
                letter.cause(),
                letter.attempts(),
                letter.parkedAt(),
                letter.payload(),
                letter.asked() != null,
                false);
    }
}

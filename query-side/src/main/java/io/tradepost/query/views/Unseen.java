package io.tradepost.query.views;

import org.jspecify.annotations.Nullable;

/**
 * What a view is still to see.
 *
 * @param seen the sequence of the last event of the key that it has seen; null for none
 */
public record Unseen(
        String context, String key, long sequence, @Nullable Long seen) {}

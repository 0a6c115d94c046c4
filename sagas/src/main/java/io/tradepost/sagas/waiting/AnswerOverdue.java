package io.tradepost.sagas.waiting;

import io.tradepost.kernel.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * The payload of a deadline: an answer did not come in time.
 *
 * @param number which wait of its process this ends; any but the current one is over
 * @param about what a process that waits for several things at a time waited for; null for its main wait
 */
public record AnswerOverdue(
        OrderId orderId, int number, @Nullable String about) {

    public static final String DEADLINE = "answer-overdue";
}

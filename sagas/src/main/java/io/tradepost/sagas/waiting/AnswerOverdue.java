package io.tradepost.sagas.waiting;

import io.tradepost.kernel.OrderId;

/**
 * The payload of a deadline: an answer did not come in time.
 *
 * @param number which wait of its process this ends; any but the current one is over
 */
public record AnswerOverdue(OrderId orderId, int number) {

    public static final String DEADLINE = "answer-overdue";
}

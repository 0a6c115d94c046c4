package io.tradepost.sagas.backorder;

/** What a backorder waits for. */
enum Step {
    STARTING,
    AWAITING_CONFIRMATION,
    AWAITING_STOCK,
    /** The order has yet to take over what stock came. */
    ALLOCATING,
    CANCELLING,
    ENDED
}

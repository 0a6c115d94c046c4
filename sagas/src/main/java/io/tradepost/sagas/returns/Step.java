package io.tradepost.sagas.returns;

/** What a return waits for. */
enum Step {
    STARTING,
    /** Stock takes the goods back, payment gives the money back. */
    SETTLING,
    /** The refund was declined; it is tried again later. */
    RETRYING_REFUND,
    /** The order has yet to know. */
    RECORDING,
    ENDED
}

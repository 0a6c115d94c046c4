package io.tradepost.sagas.fulfilment;

/** What a fulfilment waits for. */
enum Step {
    STARTING,
    RESERVING_STOCK,
    AUTHORIZING_PAYMENT,
    REVIEWING_PAYMENT,
    CONFIRMING_ORDER,
    COMPENSATING,
    ENDED
}

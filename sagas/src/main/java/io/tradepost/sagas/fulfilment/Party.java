package io.tradepost.sagas.fulfilment;

/** Whose answer a compensation needs. */
enum Party {
    STOCK,
    PAYMENT,
    ORDER
}

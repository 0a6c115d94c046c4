package io.tradepost.sagas.returns;

/** What a return asks for. */
enum Asked {
    RESTOCKING,
    REFUND,
    RECORD
}

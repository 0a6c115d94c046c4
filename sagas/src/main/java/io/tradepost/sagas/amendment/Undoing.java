package io.tradepost.sagas.amendment;

/** Whose answer is needed before an amendment has been undone. */
enum Undoing {
    /** Whether more was reserved is not known yet; only what was may be released. */
    RESERVATION,
    STOCK,
    PAYMENT,
    ORDER
}

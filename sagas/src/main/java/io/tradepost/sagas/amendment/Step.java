package io.tradepost.sagas.amendment;

/** What an amendment waits for. */
enum Step {
    STARTING,
    RESERVING_MORE,
    AUTHORIZING_MORE,
    APPLYING,
    /** The order is amended; what it needs no longer is given back. */
    RELEASING,
    /** The order stays as it was; what was done for the amendment is taken back. */
    UNDOING,
    ENDED
}

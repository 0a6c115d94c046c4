package io.tradepost.sagas.fulfilment;

/** What a fulfilment waits for. */
enum Step {
    STARTING,
    RESERVING_STOCK,
    AUTHORIZING_PAYMENT,
    REVIEWING_PAYMENT,
    CONFIRMING_ORDER,
    /** Somebody has to ship what is left, or cancel it. */
    AWAITING_SHIPMENT,
    /** Stock and payment follow what was shipped or cancelled. */
    SETTLING,
    /** What was shipped could not be captured; it is tried again later. */
    RETRYING_CAPTURE,
    COMPENSATING,
    ENDED;

    boolean isConfirmed() {
        return this == AWAITING_SHIPMENT || this == SETTLING || this == RETRYING_CAPTURE;
    }

    boolean isPaying() {
        return this == AUTHORIZING_PAYMENT || this == REVIEWING_PAYMENT;
    }

    /** Whether another context owes an answer, which has to come in time. */
    boolean awaitsAnswer() {
        return switch (this) {
            case RESERVING_STOCK, AUTHORIZING_PAYMENT, REVIEWING_PAYMENT, CONFIRMING_ORDER, SETTLING, COMPENSATING ->
                true;
            case STARTING, AWAITING_SHIPMENT, RETRYING_CAPTURE, ENDED -> false;
        };
    }
}

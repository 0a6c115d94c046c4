package io.tradepost.sagas.waiting;

import io.tradepost.kernel.OrderId;

/** What every process says of where it stands. */
public interface Standing {

    OrderId orderId();

    /** The name of its step. */
    String standsAt();
}

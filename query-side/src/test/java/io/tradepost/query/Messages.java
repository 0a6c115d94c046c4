package io.tradepost.query;

import io.tradepost.starter.messages.Envelope;
import java.time.Instant;

/** What carries an event, where a test does not care for more. */
public final class Messages {

    private Messages() {}

    public static Envelope at(Instant recorded) {
        return new Envelope(
                "1", "order.Any", "/tradepost/order", "1", recorded, "Any", 0, null, null, null, new byte[0]);
    }
}

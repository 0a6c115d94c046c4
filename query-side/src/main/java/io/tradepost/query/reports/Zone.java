package io.tradepost.query.reports;

import java.time.DateTimeException;
import java.time.ZoneId;

/** Where days begin. */
record Zone(ZoneId id) {

    /** @throws IllegalArgumentException for anything but a zone's id or an offset */
    static Zone of(String text) {
        try {
            return new Zone(ZoneId.of(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a time zone such as Europe/London, or an offset", e);
        }
    }

    @Override
    public String toString() {
        return id.getId();
    }
}

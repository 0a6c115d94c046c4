package io.tradepost.query.processes;

import java.util.Locale;

/** Which processes are wanted; as a parameter in small letters. */
public enum ProcessState {
    LIVE,
    ENDED,
    /** Live, and longer at their step than expected. */
    OVERDUE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.tradepost.sagas.waiting;

import java.time.Duration;
import java.util.Map;

/** How long a process is expected to stand at each of its steps; one that stands longer needs somebody to look at it. */
public interface Pace {

    /** The simple name of its class. */
    String process();

    /** By the names of its steps. */
    Map<String, Duration> expected();
}

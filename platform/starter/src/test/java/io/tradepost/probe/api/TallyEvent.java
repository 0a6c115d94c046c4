package io.tradepost.probe.api;

import io.tradepost.kernel.Event;

/** What happens to a tally. */
public sealed interface TallyEvent extends Event {

    String tallyId();

    record TallyOpened(String tallyId, String label) implements TallyEvent {}

    record TallyCounted(String tallyId, long by, long total) implements TallyEvent {}
}

package io.tradepost.kernel;

/** Something one context says to others; a record with JSON of its own, changed only additively or by a revision. */
public sealed interface Message permits Command, Event {}

package io.tradepost.kernel;

/** A fact that a context states on {@code <context>.events}, keyed by the aggregate that it happened to. */
public non-sealed interface Event extends Message {}

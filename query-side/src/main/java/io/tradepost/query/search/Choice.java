package io.tradepost.query.search;

/** One of a few values of a parameter, written as its {@code toString} says: implemented by enums. */
public interface Choice {}

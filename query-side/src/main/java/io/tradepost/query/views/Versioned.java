package io.tradepost.query.views;

/** A document and the external version that it is written with: the sequence of the last event in it plus one. */
record Versioned<D>(D document, long version) {}

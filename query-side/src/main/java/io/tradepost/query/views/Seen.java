package io.tradepost.query.views;

/** Whatever happened to a key of a context, up to and with the event of this sequence. */
public record Seen(String context, String key, long sequence) {}

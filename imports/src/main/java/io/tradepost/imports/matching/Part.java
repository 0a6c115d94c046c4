package io.tradepost.imports.matching;

import org.jspecify.annotations.Nullable;

/**
 * Units of a credit note's line that go the same way.
 *
 * @param line of the file
 * @param seq counts from 0 within the line
 * @param from the line of an order that they are returned from; null when there is none
 * @param value in minor units; the parts of a line come to the line
 */
record Part(int line, int seq, String invoice, @Nullable Sold from, int quantity, long value) {}

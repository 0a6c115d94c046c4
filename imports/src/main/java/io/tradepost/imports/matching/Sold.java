package io.tradepost.imports.matching;

/**
 * A line of an order, and what is left of it to be returned.
 *
 * @param line counts from 1 within the order
 */
record Sold(String orderId, int line, int left) {}

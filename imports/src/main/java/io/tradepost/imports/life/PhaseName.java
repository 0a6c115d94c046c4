package io.tradepost.imports.life;

/** What is done to a file, in this order. */
public enum PhaseName {
    READING,
    SORTING_OUT,
    PRODUCTS,
    CUSTOMERS,
    OPENING_STOCK,
    STOCK_CHANGES,
    ORDERS,
    MATCHING,
    RETURNS,
    CREDITS,
    SUMMING_UP
}

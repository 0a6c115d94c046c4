package io.tradepost.customer;

/** The document sealed into {@code CustomerRegistered.person}. */
record Person(String name, String email) {}

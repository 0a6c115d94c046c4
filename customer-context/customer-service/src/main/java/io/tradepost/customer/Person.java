package io.tradepost.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The document sealed into {@code CustomerRegistered.person}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Person(String name, @Nullable String email) {}

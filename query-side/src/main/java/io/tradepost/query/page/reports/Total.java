package io.tradepost.query.page.reports;

import org.jspecify.annotations.Nullable;

/** A figure that stands for itself. */
record Total(String label, String text, @Nullable String unit) {}

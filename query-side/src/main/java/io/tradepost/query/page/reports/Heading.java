package io.tradepost.query.page.reports;

import org.jspecify.annotations.Nullable;

/**
 * @param name by which a chart asks for the column
 * @param unit of its figures, such as a currency; null for text and for what is only counted
 * @param figure whether it stands to the right
 */
record Heading(String name, String title, @Nullable String unit, boolean figure) {}

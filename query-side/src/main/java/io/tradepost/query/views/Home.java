package io.tradepost.query.views;

/**
 * Where a view's documents are.
 *
 * @param name the index itself, not an alias
 * @param uuid the index's own id: another one means that what was written before is gone
 * @param writes the alias that a write requires
 */
record Home(String name, String uuid, String writes) {}

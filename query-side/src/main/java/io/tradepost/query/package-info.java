/**
 * The read side: Elasticsearch views fed from the contexts' event topics, search over them, and the page. One package per
 * view; {@code views} feeds them, {@code elastic} is the connection, {@code search} what all searches share. Nothing here
 * writes to a context, and no view reads another.
 */
@NullMarked
package io.tradepost.query;

import org.jspecify.annotations.NullMarked;

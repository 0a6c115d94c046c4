/** What the catalog tells others: events on {@code catalog.events}, keyed by SKU. */
@NullMarked
package io.tradepost.catalog.api;

import org.jspecify.annotations.NullMarked;

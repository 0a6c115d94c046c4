/**
 * The catalog: what can be bought, under which name and at what price. One aggregate, its REST resource, the tables that
 * the resource reads and the clock by which prices take effect; nothing of stock, customers or orders enters here.
 */
@NullMarked
package io.tradepost.catalog;

import org.jspecify.annotations.NullMarked;

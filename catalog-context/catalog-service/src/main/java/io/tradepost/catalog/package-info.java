/**
 * The catalog: what can be bought, under which name and at what price. One aggregate, its REST resource and the table that
 * the resource reads; nothing of stock, customers or orders enters here.
 */
@NullMarked
package io.tradepost.catalog;

import org.jspecify.annotations.NullMarked;

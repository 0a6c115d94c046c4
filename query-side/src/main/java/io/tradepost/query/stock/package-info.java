/** The stock view: what there is of each SKU, in which warehouse, and where it runs low. */
@NullMarked
package io.tradepost.query.stock;

import org.jspecify.annotations.NullMarked;

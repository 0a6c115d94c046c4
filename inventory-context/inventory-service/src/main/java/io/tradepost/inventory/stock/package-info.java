/** Stock items, one per SKU and warehouse, their table, and the turn that whatever changes them takes. */
@NullMarked
package io.tradepost.inventory.stock;

import org.jspecify.annotations.NullMarked;

/** Stock items, one per SKU and warehouse: their life, their balances as a table, and HTTP for those who keep the house. */
@NullMarked
package io.tradepost.inventory.stock;

import org.jspecify.annotations.NullMarked;

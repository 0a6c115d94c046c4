/** The inventory service: how much of each SKU lies where, and what of it is promised to orders. */
@NullMarked
package io.tradepost.inventory;

import org.jspecify.annotations.NullMarked;

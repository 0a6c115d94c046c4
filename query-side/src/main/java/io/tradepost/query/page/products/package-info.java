/** One product: its price, its stock, the orders with it. */
@NullMarked
package io.tradepost.query.page.products;

import org.jspecify.annotations.NullMarked;

/** {@code /orders/...}: one order with all that can be done to it, and placing one. */
@NullMarked
package io.tradepost.query.page.orders;

import org.jspecify.annotations.NullMarked;

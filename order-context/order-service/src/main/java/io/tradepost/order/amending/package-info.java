/** What a buyer wants changed of an order, priced before it is put to the order. */
@NullMarked
package io.tradepost.order.amending;

import org.jspecify.annotations.NullMarked;

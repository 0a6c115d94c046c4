/**
 * Orders as they are shown. One order is told by its own events, so it is never behind them; what is asked of many orders
 * at once is kept in the table {@code order_view}, written in the transaction of the events.
 */
@NullMarked
package io.tradepost.order.view;

import org.jspecify.annotations.NullMarked;

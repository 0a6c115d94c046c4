/** Orders as they are shown: one table, written in the transaction of the events, read by id. */
@NullMarked
package io.tradepost.order.view;

import org.jspecify.annotations.NullMarked;

/** What is promised to orders: reservations, who waits for stock, from which warehouse it comes, when it expires. */
@NullMarked
package io.tradepost.inventory.reservation;

import org.jspecify.annotations.NullMarked;

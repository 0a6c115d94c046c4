/** What orders ask of stock, over {@code inventory.commands}: reserve every line or nothing, give back, ship. */
@NullMarked
package io.tradepost.inventory.reservation;

import org.jspecify.annotations.NullMarked;

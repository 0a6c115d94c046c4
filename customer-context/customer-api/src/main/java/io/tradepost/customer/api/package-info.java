/** What the customer context tells others: events on {@code customer.events}, keyed by customer id. */
@NullMarked
package io.tradepost.customer.api;

import org.jspecify.annotations.NullMarked;

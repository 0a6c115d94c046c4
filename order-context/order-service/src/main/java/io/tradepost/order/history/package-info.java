/** The audit trail of an order: every event as it was recorded, but for what is sealed in it and what was paid with. */
@NullMarked
package io.tradepost.order.history;

import org.jspecify.annotations.NullMarked;

/** What becomes of guests' orders when the customer context says who the guest was. */
@NullMarked
package io.tradepost.order.merging;

import org.jspecify.annotations.NullMarked;

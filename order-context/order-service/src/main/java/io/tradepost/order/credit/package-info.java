/** Credits that belong to no order: the aggregate, its table and {@code /api/credits}. */
@NullMarked
package io.tradepost.order.credit;

import org.jspecify.annotations.NullMarked;

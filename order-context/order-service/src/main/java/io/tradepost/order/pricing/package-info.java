/** What lines and totals come to, by one rounding rule, and which prices are refused. No I/O. */
@NullMarked
package io.tradepost.order.pricing;

import org.jspecify.annotations.NullMarked;

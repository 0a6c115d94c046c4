/** The life of one order: the aggregate, what may be decided about it here, and why it may refuse. No I/O. */
@NullMarked
package io.tradepost.order.life;

import org.jspecify.annotations.NullMarked;

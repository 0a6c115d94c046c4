/** Many requests in one: what they share, whatever they ask for. */
@NullMarked
package io.tradepost.order.batch;

import org.jspecify.annotations.NullMarked;

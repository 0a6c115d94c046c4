/** Many returns in one request: asked for and received in one go. */
@NullMarked
package io.tradepost.order.returning;

import org.jspecify.annotations.NullMarked;

/** One box to type into: the first few orders, products and customers that a text finds. */
@NullMarked
package io.tradepost.query.box;

import org.jspecify.annotations.NullMarked;

/** The orders view: what became of each order, without personal data. */
@NullMarked
package io.tradepost.query.orders;

import org.jspecify.annotations.NullMarked;

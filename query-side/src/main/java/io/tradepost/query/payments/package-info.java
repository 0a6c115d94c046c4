/** The payments view: what was authorised, captured and refunded for each order, step by step. */
@NullMarked
package io.tradepost.query.payments;

import org.jspecify.annotations.NullMarked;

/** {@code /api/orders} over HTTP. */
@NullMarked
package io.tradepost.order.rest;

import org.jspecify.annotations.NullMarked;

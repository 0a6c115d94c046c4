/** What forms of requests have in common. */
@NullMarked
package io.tradepost.order.request;

import org.jspecify.annotations.NullMarked;

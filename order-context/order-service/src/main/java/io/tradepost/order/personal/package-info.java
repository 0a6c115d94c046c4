/** What an order knows about people, in the clear: only between a request or an answer and the vault. */
@NullMarked
package io.tradepost.order.personal;

import org.jspecify.annotations.NullMarked;

/**
 * Reading one's own writes: {@code ?after=<Tradepost-Token>} makes a read wait until the views it reads have seen what the
 * command's answer told of, for a while; then it says how far they are.
 */
@NullMarked
package io.tradepost.query.awaiting;

import org.jspecify.annotations.NullMarked;

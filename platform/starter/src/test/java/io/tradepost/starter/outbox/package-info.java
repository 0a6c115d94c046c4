/** Commands from a transaction to their context's topic. */
@NullMarked
package io.tradepost.starter.outbox;

import org.jspecify.annotations.NullMarked;

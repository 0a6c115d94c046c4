/** Reads that wait for the views. */
@NullMarked
package io.tradepost.query.awaiting;

import org.jspecify.annotations.NullMarked;

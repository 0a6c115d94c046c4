/** Axon as the starter sets it up, on a real PostgreSQL. */
@NullMarked
package io.tradepost.starter.axon;

import org.jspecify.annotations.NullMarked;

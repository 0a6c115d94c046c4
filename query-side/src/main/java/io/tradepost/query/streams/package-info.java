/** Answers that are written while they are read, so that their size does not matter. */
@NullMarked
package io.tradepost.query.streams;

import org.jspecify.annotations.NullMarked;

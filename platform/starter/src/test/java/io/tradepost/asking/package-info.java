/** A small service that only asks others, as a home of sagas does. */
@NullMarked
package io.tradepost.asking;

import org.jspecify.annotations.NullMarked;

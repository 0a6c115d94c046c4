/** One unit of work and one local transaction around several commands. */
@NullMarked
package io.tradepost.starter.unit;

import org.jspecify.annotations.NullMarked;

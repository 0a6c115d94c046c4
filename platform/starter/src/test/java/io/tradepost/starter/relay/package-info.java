/** The relay against real servers, with failures wherever one can strike. */
@NullMarked
package io.tradepost.starter.relay;

import org.jspecify.annotations.NullMarked;

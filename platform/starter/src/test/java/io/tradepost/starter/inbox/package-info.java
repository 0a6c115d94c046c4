/** The inbox against real servers, with failures wherever one can strike. */
@NullMarked
package io.tradepost.starter.inbox;

import org.jspecify.annotations.NullMarked;

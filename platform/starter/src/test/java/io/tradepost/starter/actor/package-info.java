/** On whose behalf events happened. */
@NullMarked
package io.tradepost.starter.actor;

import org.jspecify.annotations.NullMarked;

/** On whose behalf something happens; events tell it. Nobody is authenticated: a request's word is taken. */
@NullMarked
package io.tradepost.starter.actor;

import org.jspecify.annotations.NullMarked;

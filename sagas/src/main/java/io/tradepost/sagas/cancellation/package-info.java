/** The process that undoes a confirmed order which its buyer cancelled. Sees the contexts' apis only. */
@NullMarked
package io.tradepost.sagas.cancellation;

import org.jspecify.annotations.NullMarked;

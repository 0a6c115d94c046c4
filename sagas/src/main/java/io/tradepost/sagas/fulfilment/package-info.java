/** The process from a placed order until it is over and settled. Sees the contexts' apis only. */
@NullMarked
package io.tradepost.sagas.fulfilment;

import org.jspecify.annotations.NullMarked;

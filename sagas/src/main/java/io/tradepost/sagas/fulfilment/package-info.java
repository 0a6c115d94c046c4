/** The process from a placed order to a confirmed or rejected one. Sees the contexts' apis only. */
@NullMarked
package io.tradepost.sagas.fulfilment;

import org.jspecify.annotations.NullMarked;

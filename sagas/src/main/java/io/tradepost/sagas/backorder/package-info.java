/** The process from a backorder until nothing waits for stock any more. Sees the contexts' apis only. */
@NullMarked
package io.tradepost.sagas.backorder;

import org.jspecify.annotations.NullMarked;

/** The process that lets an order be amended, or leaves it as it was. Sees the contexts' apis only. */
@NullMarked
package io.tradepost.sagas.amendment;

import org.jspecify.annotations.NullMarked;

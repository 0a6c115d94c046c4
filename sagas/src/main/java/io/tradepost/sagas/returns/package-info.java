/** The process from goods that came back until their buyer has the money. Sees the contexts' apis only. */
@NullMarked
package io.tradepost.sagas.returns;

import org.jspecify.annotations.NullMarked;

/** What those who keep the house do with stock and see of it: receipts, counts, losses, thresholds; {@code /api/stock}. */
@NullMarked
package io.tradepost.inventory.keeping;

import org.jspecify.annotations.NullMarked;

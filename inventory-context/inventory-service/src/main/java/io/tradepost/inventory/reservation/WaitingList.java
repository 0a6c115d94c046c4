package io.tradepost.inventory.reservation;

import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who waits for stock: per SKU, first come first served. Each change is seen by the next call. */
interface WaitingList {

    /** An order's place is behind all that wait already; it has one per SKU. */
    void join(OrderId order, Collection<SkuQuantity> lines);

    /** Those whose turn it is when so many units are free, the first first; the last of a SKU may want more than is left. */
    List<Waiting> next(Map<Sku, Long> free);

    /** So many need not wait any more; those that still do keep their place. */
    void served(OrderId order, Sku sku, long quantity);

    void leave(OrderId order);

    /** @param quantity that it still waits for */
    record Waiting(OrderId order, Sku sku, long quantity) {}
}

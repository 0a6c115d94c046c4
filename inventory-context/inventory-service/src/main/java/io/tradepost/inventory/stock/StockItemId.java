package io.tradepost.inventory.stock;

import io.tradepost.kernel.Sku;
import io.tradepost.kernel.Warehouse;
import java.util.Comparator;

/** One SKU in one warehouse. The natural order is the one in which stock is taken: by SKU, then MAIN, then by name. */
public record StockItemId(Sku sku, Warehouse warehouse) implements Comparable<StockItemId> {

    private static final Comparator<StockItemId> ORDER = Comparator.comparing(StockItemId::sku)
            .thenComparing(id -> !id.warehouse().equals(Warehouse.MAIN))
            .thenComparing(StockItemId::warehouse);

    @Override
    public int compareTo(StockItemId other) {
        return ORDER.compare(this, other);
    }

    /** The aggregate identifier. */
    @Override
    public String toString() {
        return sku + "@" + warehouse;
    }
}

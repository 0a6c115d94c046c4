package io.tradepost.query.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.query.search.Facets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stock of SKUs: what is low first, after those that a free text names best.
 *
 * @param total of all hits, not of this page
 * @param facets how many SKUs there are of each value, most frequent first; of the facets that were asked for
 * @param next cursor of the following page, absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StockPage(
        long total,
        List<Item> items,
        Map<String, List<Facets.Count>> facets,
        @Nullable String next) {

    /**
     * Units over all warehouses.
     *
     * @param name absent while the catalogue does not know it
     * @param price the last one
     * @param low whether it is in any warehouse
     * @param movedAt when the latest of its coming and going was recorded
     * @param lastReceivedAt business time
     * @param highlights fragments of HTML in which {@code <em>} marks what was found, by field; when asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            Sku sku,
            @Nullable String name,
            @Nullable String category,
            @Nullable UnitPrice price,
            long onHand,
            long reserved,
            long available,
            boolean low,
            List<InWarehouse> warehouses,
            @Nullable Instant movedAt,
            @Nullable Instant lastReceivedAt,
            @Nullable Map<String, List<String>> highlights) {

        static Item of(StockDocument stock, Map<String, List<String>> highlights) {
            Long price = stock.priceTenThousandths();
            String currency = stock.currency();
            return new Item(
                    stock.sku(),
                    stock.name(),
                    stock.category(),
                    price == null || currency == null ? null : UnitPrice.ofTenThousandths(price, currency),
                    stock.onHand(),
                    stock.reserved(),
                    stock.available(),
                    stock.low(),
                    stock.warehouses(),
                    stock.movedAt(),
                    stock.lastReceivedAt(),
                    highlights.isEmpty() ? null : highlights);
        }
    }
}

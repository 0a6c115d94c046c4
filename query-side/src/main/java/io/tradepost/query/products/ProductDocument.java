package io.tradepost.query.products;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.Warehouse;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is searched, and what there is of it.
 *
 * @param listing null while only the warehouses know it: then it is not found
 * @param stock in the order of the warehouses' names
 */
record ProductDocument(Sku sku, @JsonUnwrapped @Nullable Listing listing, List<Shelf> stock) {

    /** Units in one warehouse. */
    record Shelf(Warehouse warehouse, long onHand, long reserved) {}

    /** What is read from a document without these members is a listing of nothing; revision 3 knew no stock. */
    @SuppressWarnings("ConstantValue")
    ProductDocument {
        listing = listing == null || listing.currency() == null ? null : listing;
        stock = Objects.requireNonNullElse(stock, List.of());
    }

    static ProductDocument unlisted(Sku sku) {
        return new ProductDocument(sku, null, List.of());
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    long onHand() {
        return stock.stream().mapToLong(Shelf::onHand).sum();
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    long available() {
        return stock.stream()
                .mapToLong(shelf -> shelf.onHand() - shelf.reserved())
                .sum();
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    boolean inStock() {
        return available() > 0;
    }

    ProductDocument listed(Listing as) {
        return new ProductDocument(sku, as, stock);
    }

    ProductDocument stocked(Warehouse warehouse, Balance balance) {
        Stream<Shelf> others = stock.stream().filter(shelf -> !shelf.warehouse().equals(warehouse));
        Shelf now = new Shelf(warehouse, balance.onHand(), balance.reserved());
        return new ProductDocument(
                sku,
                listing,
                Stream.concat(others, Stream.of(now))
                        .sorted(Comparator.comparing(Shelf::warehouse))
                        .toList());
    }
}

package io.tradepost.query.stock;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.kernel.Warehouse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What there is of a SKU, in units.
 *
 * @param name null while the catalogue has not told
 * @param priceTenThousandths the last price, in 1/10,000 of the currency's major unit
 * @param warehouses in the order of their names; empty when it was never anywhere
 * @param movedAt when the latest of its coming and going was recorded
 * @param lastReceivedAt business time
 */
record StockDocument(
        Sku sku,
        @Nullable String name,
        @Nullable String category,
        @Nullable Long priceTenThousandths,
        @Nullable String currency,
        List<InWarehouse> warehouses,
        @Nullable Instant movedAt,
        @Nullable Instant lastReceivedAt) {

    static StockDocument none(Sku sku) {
        return new StockDocument(sku, null, null, null, null, List.of(), null, null);
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    long onHand() {
        return warehouses.stream().mapToLong(InWarehouse::onHand).sum();
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    long reserved() {
        return warehouses.stream().mapToLong(InWarehouse::reserved).sum();
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    long available() {
        return onHand() - reserved();
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    boolean low() {
        return warehouses.stream().anyMatch(InWarehouse::low);
    }

    /** The warehouses that know it. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    List<Warehouse> in() {
        return warehouses.stream().map(InWarehouse::warehouse).toList();
    }

    /** The warehouses in which it is low. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    List<Warehouse> lowIn() {
        return warehouses.stream()
                .filter(InWarehouse::low)
                .map(InWarehouse::warehouse)
                .toList();
    }

    StockDocument named(String as) {
        return listed(as, category, priceTenThousandths, currency);
    }

    StockDocument categorised(@Nullable String as) {
        return listed(name, as, priceTenThousandths, currency);
    }

    StockDocument priced(UnitPrice price) {
        return listed(name, category, price.tenThousandths(), price.currency());
    }

    StockDocument moved(Instant recorded) {
        return new StockDocument(
                sku,
                name,
                category,
                priceTenThousandths,
                currency,
                warehouses,
                later(movedAt, recorded),
                lastReceivedAt);
    }

    StockDocument received(Instant at) {
        return new StockDocument(
                sku, name, category, priceTenThousandths, currency, warehouses, movedAt, later(lastReceivedAt, at));
    }

    StockDocument in(Warehouse warehouse, UnaryOperator<InWarehouse> change) {
        List<InWarehouse> all = new ArrayList<>(warehouses);
        InWarehouse before = warehouses.stream()
                .filter(one -> one.warehouse().equals(warehouse))
                .findFirst()
                .orElseGet(() -> new InWarehouse(warehouse, 0, 0, null));
        all.remove(before);
        all.add(change.apply(before));
        all.sort(Comparator.comparing(InWarehouse::warehouse));
        return new StockDocument(
                sku, name, category, priceTenThousandths, currency, List.copyOf(all), movedAt, lastReceivedAt);
    }

    private StockDocument listed(
            @Nullable String as, @Nullable String under, @Nullable Long price, @Nullable String unit) {
        return new StockDocument(sku, as, under, price, unit, warehouses, movedAt, lastReceivedAt);
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }
}

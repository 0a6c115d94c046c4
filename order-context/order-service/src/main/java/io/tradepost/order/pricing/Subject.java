package io.tradepost.order.pricing;

import io.tradepost.kernel.Sku;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.order.replicas.Product;
import org.jspecify.annotations.Nullable;

/**
 * What a line is for.
 *
 * @param sku of an ITEM, null for other kinds
 */
public record Subject(
        LineKind kind,
        @Nullable Sku sku,
        String name,
        @Nullable String category) {

    public static Subject of(Product product) {
        return new Subject(LineKind.ITEM, product.sku(), product.name(), product.category());
    }

    /** Something no warehouse keeps: carriage, a discount, a fee. */
    public static Subject of(LineKind kind, String name) {
        return new Subject(kind, null, name, null);
    }
}

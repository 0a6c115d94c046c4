package io.tradepost.kernel;

/**
 * So many units of a product.
 *
 * @param quantity at least 1
 */
public record SkuQuantity(Sku sku, long quantity) {

    public SkuQuantity {
        if (quantity <= 0) {
            throw new IllegalArgumentException("a quantity is positive, not " + quantity);
        }
    }
}

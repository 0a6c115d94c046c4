package io.tradepost.order.pricing;

import static io.tradepost.order.life.OrderRefusal.CATALOG_UNAVAILABLE;
import static io.tradepost.order.life.OrderRefusal.PRODUCT_DISCONTINUED;
import static io.tradepost.order.life.OrderRefusal.UNKNOWN_PRODUCT;

import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.Sku;
import io.tradepost.order.replicas.Found;
import io.tradepost.order.replicas.Product;

/** Products as they are now. */
public record PriceList(Found<Sku, Product> products) {

    /** @throws Refusal when it cannot be bought now */
    public Product product(Sku sku, String pointer) {
        Product product = products.known().get(sku);
        if (product == null) {
            throw products.unanswered().contains(sku)
                    ? new Refusal(CATALOG_UNAVAILABLE, "product " + sku + " cannot be looked up now", pointer)
                    : new Refusal(UNKNOWN_PRODUCT, "unknown product " + sku, pointer);
        }
        if (product.discontinued()) {
            throw new Refusal(PRODUCT_DISCONTINUED, "product " + sku + " is discontinued", pointer);
        }
        return product;
    }
}

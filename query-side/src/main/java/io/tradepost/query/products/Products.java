package io.tradepost.query.products;

import io.tradepost.kernel.Sku;
import io.tradepost.query.search.Searching;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
public class Products {

    private final Searching searching;

    Products(Searching searching) {
        this.searching = searching;
    }

    /** As it is now, unlike a search; empty while the catalogue has not told of it. */
    public Optional<ProductPage.Item> of(Sku sku) {
        return searching
                .one(ProductsView.INDEX, sku.value(), ProductDocument.class)
                .filter(product -> product.listing() != null)
                .map(product -> ProductPage.Item.of(product, Map.of()));
    }
}

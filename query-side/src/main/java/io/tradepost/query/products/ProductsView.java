package io.tradepost.query.products;

import io.tradepost.catalog.api.CatalogEvent;
import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.catalog.api.CatalogEvent.ProductCategorised;
import io.tradepost.catalog.api.CatalogEvent.ProductDescribed;
import io.tradepost.catalog.api.CatalogEvent.ProductDiscontinued;
import io.tradepost.catalog.api.CatalogEvent.ProductPriced;
import io.tradepost.query.elastic.Index;
import io.tradepost.query.views.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ProductsView implements View<CatalogEvent, ProductDocument> {

    static final Index INDEX = new Index("products", 1);

    @Override
    public Index index() {
        return INDEX;
    }

    @Override
    public Class<CatalogEvent> vocabulary() {
        return CatalogEvent.class;
    }

    @Override
    public Class<ProductDocument> document() {
        return ProductDocument.class;
    }

    @Override
    public ProductDocument after(@Nullable ProductDocument current, CatalogEvent event) {
        return switch (event) {
            case ProductAdded added -> added(added);
            case ProductDescribed e -> known(current, event).described(e.name(), e.description());
            case ProductCategorised e -> known(current, event).categorised(e.category());
            case ProductPriced e -> known(current, event).priced(e.price());
            case ProductDiscontinued e -> known(current, event).withdrawn();
        };
    }

    private static ProductDocument added(ProductAdded product) {
        return new ProductDocument(
                product.sku(),
                product.name(),
                product.description(),
                product.category(),
                product.price().minor(),
                product.price().currency(),
                false);
    }

    private static ProductDocument known(@Nullable ProductDocument current, CatalogEvent event) {
        if (current == null) {
            throw new IllegalStateException("the view has no product " + event.sku());
        }
        return current;
    }
}

package io.tradepost.query.products;

import io.tradepost.catalog.api.CatalogEvent;
import io.tradepost.catalog.api.CatalogEvent.PriceScheduled;
import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.catalog.api.CatalogEvent.ProductAttributed;
import io.tradepost.catalog.api.CatalogEvent.ProductCategorised;
import io.tradepost.catalog.api.CatalogEvent.ProductDescribed;
import io.tradepost.catalog.api.CatalogEvent.ProductDiscontinued;
import io.tradepost.catalog.api.CatalogEvent.ProductPriced;
import io.tradepost.catalog.api.CatalogEvent.ScheduledPriceWithdrawn;
import io.tradepost.query.elastic.Index;
import io.tradepost.query.views.AggregateView;
import io.tradepost.starter.messages.Envelope;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ProductsView implements AggregateView<CatalogEvent, ProductDocument> {

    static final Index INDEX = new Index("products", 3);

    @Override
    public Index index() {
        return INDEX;
    }

    @Override
    public Set<Class<? extends CatalogEvent>> vocabularies() {
        return Set.of(CatalogEvent.class);
    }

    @Override
    public Class<ProductDocument> document() {
        return ProductDocument.class;
    }

    @Override
    public ProductDocument after(@Nullable ProductDocument current, CatalogEvent event, Envelope message) {
        if (event instanceof ProductAdded added) {
            return added(added);
        }
        if (current == null) {
            throw new IllegalStateException("the view has no product " + event.sku());
        }
        return next(current, event);
    }

    private static ProductDocument next(ProductDocument product, CatalogEvent event) {
        return switch (event) {
            case ProductAdded e -> added(e);
            case ProductDescribed e -> product.described(e.name(), e.description());
            case ProductCategorised e -> product.categorised(e.category());
            case ProductAttributed e -> product.attributed(e.attributes());
            case ProductPriced e -> product.priced(e.price());
            case PriceScheduled e -> product;
            case ScheduledPriceWithdrawn e -> product;
            case ProductDiscontinued e -> product.withdrawn();
        };
    }

    private static ProductDocument added(ProductAdded product) {
        return new ProductDocument(
                product.sku(),
                product.name(),
                product.description(),
                product.category(),
                product.attributes(),
                product.price().tenThousandths(),
                product.price().currency(),
                false);
    }
}

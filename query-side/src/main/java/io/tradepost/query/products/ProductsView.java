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
import io.tradepost.inventory.api.InventoryEvent.LowStockThresholdSet;
import io.tradepost.inventory.api.InventoryEvent.StockItemEvent;
import io.tradepost.inventory.api.InventoryEvent.StockRanLow;
import io.tradepost.inventory.api.InventoryEvent.StockRecovered;
import io.tradepost.kernel.Event;
import io.tradepost.kernel.Sku;
import io.tradepost.query.elastic.Index;
import io.tradepost.query.views.GatheredView;
import io.tradepost.starter.messages.Envelope;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class ProductsView implements GatheredView<Event, ProductDocument> {

    public static final Index INDEX = new Index("products", 4);

    @Override
    public Index index() {
        return INDEX;
    }

    @Override
    public Set<Class<? extends Event>> vocabularies() {
        return Set.of(CatalogEvent.class, StockItemEvent.class);
    }

    @Override
    public Class<ProductDocument> document() {
        return ProductDocument.class;
    }

    @Override
    public Set<String> ids(Event event) {
        return switch (event) {
            case PriceScheduled _, ScheduledPriceWithdrawn _ -> Set.of();
            case CatalogEvent e -> Set.of(e.sku().value());
            case LowStockThresholdSet _, StockRanLow _, StockRecovered _ -> Set.of();
            case StockItemEvent e -> Set.of(e.sku().value());
            default -> Set.of();
        };
    }

    @Override
    public ProductDocument after(String id, @Nullable ProductDocument current, Event event, Envelope message) {
        ProductDocument product = current == null ? ProductDocument.unlisted(new Sku(id)) : current;
        return switch (event) {
            case ProductAdded e -> product.listed(Listing.of(e));
            case CatalogEvent e -> product.listed(next(product.listing(), e));
            case StockItemEvent e -> product.stocked(e.warehouse(), e.balance());
            default -> product;
        };
    }

    private static Listing next(@Nullable Listing listing, CatalogEvent event) {
        if (listing == null) {
            throw new IllegalStateException("the view has no product " + event.sku());
        }
        return switch (event) {
            case ProductAdded e -> Listing.of(e);
            case ProductDescribed e -> listing.described(e.name(), e.description());
            case ProductCategorised e -> listing.categorised(e.category());
            case ProductAttributed e -> listing.attributed(e.attributes());
            case ProductPriced e -> listing.priced(e.price());
            case PriceScheduled _, ScheduledPriceWithdrawn _ -> listing;
            case ProductDiscontinued _ -> listing.withdrawn();
        };
    }
}

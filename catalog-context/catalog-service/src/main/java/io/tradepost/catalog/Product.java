package io.tradepost.catalog;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;
import static io.tradepost.catalog.CatalogRefusal.PRICE_NEGATIVE;
import static io.tradepost.catalog.CatalogRefusal.PRODUCT_DISCONTINUED;
import static io.tradepost.catalog.CatalogRefusal.PRODUCT_EXISTS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tradepost.catalog.CatalogCommand.AddProduct;
import io.tradepost.catalog.CatalogCommand.Added;
import io.tradepost.catalog.CatalogCommand.CategoriseProduct;
import io.tradepost.catalog.CatalogCommand.DescribeProduct;
import io.tradepost.catalog.CatalogCommand.DiscontinueProduct;
import io.tradepost.catalog.CatalogCommand.PriceProduct;
import io.tradepost.catalog.api.CatalogEvent;
import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.catalog.api.CatalogEvent.ProductCategorised;
import io.tradepost.catalog.api.CatalogEvent.ProductDescribed;
import io.tradepost.catalog.api.CatalogEvent.ProductDiscontinued;
import io.tradepost.catalog.api.CatalogEvent.ProductPriced;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.Sku;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Something the shop sells. It is added once, then described, categorised and priced as often as the shop likes, until it is
 * discontinued: from then on nothing about it changes any more, and it never comes back.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "aggregateSnapshots")
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
final class Product {

    @AggregateIdentifier
    private @Nullable Sku sku;

    private String name;
    private @Nullable String description;
    private @Nullable String category;
    private Money price;
    private boolean discontinued;

    @SuppressWarnings("NullAway.Init")
    Product() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Added handle(AddProduct command) {
        refuseNegative(command.price(), "/price/amount");
        boolean created = sku == null;
        if (created) {
            apply(new ProductAdded(
                    command.sku(), command.name(), command.description(), command.category(), command.price()));
        } else if (!isAsIn(command)) {
            throw new Refusal(PRODUCT_EXISTS, "product " + sku + " exists with other content", "/sku");
        }
        return new Added(getVersion(), discontinued, created);
    }

    @CommandHandler
    long handle(DescribeProduct command) {
        refuseDiscontinued();
        if (!name.equals(command.name()) || !Objects.equals(description, command.description())) {
            apply(new ProductDescribed(command.sku(), command.name(), command.description()));
        }
        return getVersion();
    }

    @CommandHandler
    long handle(CategoriseProduct command) {
        refuseDiscontinued();
        if (!Objects.equals(category, command.category())) {
            apply(new ProductCategorised(command.sku(), command.category()));
        }
        return getVersion();
    }

    @CommandHandler
    long handle(PriceProduct command) {
        refuseNegative(command.price(), "/amount");
        refuseDiscontinued();
        if (!price.equals(command.price())) {
            apply(new ProductPriced(command.sku(), command.price()));
        }
        return getVersion();
    }

    @CommandHandler
    long handle(DiscontinueProduct command) {
        if (!discontinued) {
            apply(new ProductDiscontinued(command.sku()));
        }
        return getVersion();
    }

    @EventSourcingHandler
    void on(CatalogEvent event) {
        switch (event) {
            case ProductAdded e -> {
                sku = e.sku();
                name = e.name();
                description = e.description();
                category = e.category();
                price = e.price();
            }
            case ProductDescribed e -> {
                name = e.name();
                description = e.description();
            }
            case ProductCategorised e -> category = e.category();
            case ProductPriced e -> price = e.price();
            case ProductDiscontinued e -> discontinued = true;
        }
    }

    private boolean isAsIn(AddProduct command) {
        return name.equals(command.name())
                && Objects.equals(description, command.description())
                && Objects.equals(category, command.category())
                && price.equals(command.price());
    }

    private void refuseDiscontinued() {
        if (discontinued) {
            throw new Refusal(PRODUCT_DISCONTINUED, "product " + sku + " is discontinued");
        }
    }

    private static void refuseNegative(Money price, String pointer) {
        if (price.minor() < 0) {
            throw new Refusal(PRICE_NEGATIVE, "a price must not be negative", pointer);
        }
    }
}

package io.tradepost.catalog;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;
import static io.tradepost.catalog.CatalogRefusal.PRICE_IN_EFFECT;
import static io.tradepost.catalog.CatalogRefusal.PRODUCT_DISCONTINUED;
import static io.tradepost.catalog.CatalogRefusal.PRODUCT_EXISTS;
import static io.tradepost.catalog.ProductContent.refuseNegative;
import static java.util.Objects.requireNonNullElse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tradepost.catalog.CatalogCommand.AddProduct;
import io.tradepost.catalog.CatalogCommand.Added;
import io.tradepost.catalog.CatalogCommand.ApplyDuePrices;
import io.tradepost.catalog.CatalogCommand.PriceProduct;
import io.tradepost.catalog.CatalogCommand.ReviseProduct;
import io.tradepost.catalog.CatalogCommand.SchedulePrice;
import io.tradepost.catalog.CatalogCommand.WithdrawScheduledPrice;
import io.tradepost.catalog.api.CatalogEvent;
import io.tradepost.catalog.api.CatalogEvent.ProductPriced;
import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Something the shop sells. It is added once, then described, categorised, given attributes and priced as often as the shop
 * likes, at once or for a moment to come, until it is discontinued: from then on nothing about it changes any more, no price
 * to come either, and it never comes back.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "aggregateSnapshots")
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
final class Product {

    @AggregateIdentifier
    private @Nullable Sku sku;

    private String name;
    private @Nullable String description;
    private @Nullable String category;
    private Map<String, Object> attributes = Map.of();
    private UnitPrice price;
    private @Nullable Instant pricedFor;
    private PriceSchedule schedule = PriceSchedule.EMPTY;
    private Set<Instant> withdrawn = new HashSet<>();
    private boolean discontinued;

    @SuppressWarnings("NullAway.Init")
    Product() {}

    @CommandHandler
    Product(CatalogCommand.ListProduct command) {
        this();
        command.content().refuseUnfit();
        apply(command.content().added(command.sku()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Added handle(AddProduct command) {
        command.content().refuseUnfit();
        boolean created = sku == null;
        if (created) {
            apply(command.content().added(command.sku()));
        } else if (!command.content().whole().equals(content())) {
            throw new Refusal(PRODUCT_EXISTS, "product " + sku + " exists with other content", "/sku");
        }
        return new Added(getVersion(), discontinued, created);
    }

    @CommandHandler
    long handle(ReviseProduct command) {
        command.content().refuseUnfit();
        applyDuePrices(command.sku(), command.now());
        ProductContent wanted = command.content().over(content());
        if (!wanted.equals(content())) {
            refuseDiscontinued();
            describe(command.sku(), wanted.name(), wanted.description());
            categorise(command.sku(), wanted.category());
            attribute(command.sku(), wanted.allAttributes());
            price(command.sku(), wanted.price());
        }
        return getVersion();
    }

    @CommandHandler
    long handle(CatalogCommand.DescribeProduct command) {
        refuseDiscontinued();
        describe(command.sku(), command.name(), command.description());
        return getVersion();
    }

    @CommandHandler
    long handle(CatalogCommand.CategoriseProduct command) {
        refuseDiscontinued();
        categorise(command.sku(), command.category());
        return getVersion();
    }

    @CommandHandler
    long handle(CatalogCommand.AttributeProduct command) {
        AttributeLimits.refuseUnfit(command.attributes(), "");
        refuseDiscontinued();
        attribute(command.sku(), command.attributes());
        return getVersion();
    }

    @CommandHandler
    long handle(PriceProduct command) {
        refuseNegative(command.price(), "/amount");
        refuseDiscontinued();
        applyDuePrices(command.sku(), command.now());
        price(command.sku(), command.price());
        return getVersion();
    }

    @CommandHandler
    long handle(SchedulePrice command) {
        refuseNegative(command.price(), "/amount");
        refuseDiscontinued();
        ScheduledPrice wanted = new ScheduledPrice(command.price(), command.validFrom());
        boolean inEffect =
                wanted.validFrom().equals(pricedFor) && wanted.price().equals(price);
        if (!inEffect && !schedule.prices().contains(wanted)) {
            schedule.refuseUnfit(wanted, command.now());
            apply(new CatalogEvent.PriceScheduled(command.sku(), wanted.price(), wanted.validFrom()));
        }
        return getVersion();
    }

    @CommandHandler
    long handle(WithdrawScheduledPrice command) {
        Instant moment = command.validFrom();
        if (moment.equals(pricedFor) || schedule.due(command.now()).has(moment)) {
            throw new Refusal(PRICE_IN_EFFECT, "the price has taken effect");
        }
        if (schedule.has(moment)) {
            apply(new CatalogEvent.ScheduledPriceWithdrawn(command.sku(), moment));
        } else if (!withdrawn.contains(moment)) {
            throw CatalogRefusal.neverScheduled(moment);
        }
        return getVersion();
    }

    @CommandHandler
    long handle(ApplyDuePrices command) {
        applyDuePrices(command.sku(), command.now());
        return getVersion();
    }

    @CommandHandler
    long handle(CatalogCommand.DiscontinueProduct command) {
        if (!discontinued) {
            apply(new CatalogEvent.ProductDiscontinued(command.sku()));
        }
        return getVersion();
    }

    @EventSourcingHandler
    void on(CatalogEvent event) {
        switch (event) {
            case CatalogEvent.ProductAdded e -> {
                sku = e.sku();
                name = e.name();
                description = e.description();
                category = e.category();
                price = e.price();
                attributes = requireNonNullElse(e.attributes(), Map.of());
            }
            case CatalogEvent.ProductDescribed e -> {
                name = e.name();
                description = e.description();
            }
            case CatalogEvent.ProductCategorised e -> category = e.category();
            case CatalogEvent.ProductAttributed e -> attributes = e.attributes();
            case ProductPriced e -> {
                price = e.price();
                pricedFor = e.validFrom();
                schedule = pricedFor == null ? schedule : schedule.without(pricedFor);
            }
            case CatalogEvent.PriceScheduled e ->
                schedule = schedule.with(new ScheduledPrice(e.price(), e.validFrom()));
            case CatalogEvent.ScheduledPriceWithdrawn e -> {
                schedule = schedule.without(e.validFrom());
                withdrawn.add(e.validFrom());
            }
            case CatalogEvent.ProductDiscontinued e -> {
                discontinued = true;
                schedule = PriceSchedule.EMPTY;
            }
        }
    }

    private void describe(Sku product, String newName, @Nullable String newDescription) {
        if (!name.equals(newName) || !Objects.equals(description, newDescription)) {
            apply(new CatalogEvent.ProductDescribed(product, newName, newDescription));
        }
    }

    private void categorise(Sku product, @Nullable String newCategory) {
        if (!Objects.equals(category, newCategory)) {
            apply(new CatalogEvent.ProductCategorised(product, newCategory));
        }
    }

    private void attribute(Sku product, Map<String, Object> newAttributes) {
        if (!attributes.equals(newAttributes)) {
            apply(new CatalogEvent.ProductAttributed(product, newAttributes));
        }
    }

    private void price(Sku product, UnitPrice newPrice) {
        if (!price.equals(newPrice)) {
            apply(new ProductPriced(product, newPrice, null));
        }
    }

    /** Whoever comes after the moment finds its price in effect, though nobody may have looked at the clock yet. */
    private void applyDuePrices(Sku product, Instant now) {
        for (ScheduledPrice due : schedule.due(now).prices()) {
            apply(new ProductPriced(product, due.price(), due.validFrom()));
        }
    }

    private ProductContent content() {
        return new ProductContent(name, description, category, price, attributes);
    }

    private void refuseDiscontinued() {
        if (discontinued) {
            throw new Refusal(PRODUCT_DISCONTINUED, "product " + sku + " is discontinued");
        }
    }
}

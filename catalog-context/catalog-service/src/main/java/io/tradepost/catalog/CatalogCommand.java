package io.tradepost.catalog;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.Sku;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What the shop's staff may ask of a product. Each may come more than once; a repeat writes nothing. */
sealed interface CatalogCommand {

    Sku sku();

    /** Answer: {@link Added}. */
    record AddProduct(
            @TargetAggregateIdentifier Sku sku,
            String name,
            @Nullable String description,
            @Nullable String category,
            Money price)
            implements CatalogCommand {}

    record DescribeProduct(
            @TargetAggregateIdentifier Sku sku,
            String name,
            @Nullable String description) implements CatalogCommand {}

    /** @param category null takes the product out of its category */
    record CategoriseProduct(
            @TargetAggregateIdentifier Sku sku, @Nullable String category) implements CatalogCommand {}

    record PriceProduct(@TargetAggregateIdentifier Sku sku, Money price) implements CatalogCommand {}

    record DiscontinueProduct(@TargetAggregateIdentifier Sku sku) implements CatalogCommand {}

    /**
     * The product is in the catalog with the content that was asked for.
     *
     * @param created false when it was there before
     */
    record Added(long version, boolean discontinued, boolean created) {}
}

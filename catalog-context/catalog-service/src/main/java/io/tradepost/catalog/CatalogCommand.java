package io.tradepost.catalog;

import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import java.time.Instant;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a product. Each may come more than once; a repeat writes nothing. Except where it says otherwise,
 * the answer is the product's version. A command that the time matters to says what time it is.
 */
sealed interface CatalogCommand {

    Sku sku();

    /** Answer: {@link Added}. */
    record AddProduct(@TargetAggregateIdentifier Sku sku, ProductContent content) implements CatalogCommand {}

    /** Adds what its sender knows not to be there, without looking; the one command that cannot be repeated. */
    record ListProduct(@TargetAggregateIdentifier Sku sku, ProductContent content) implements CatalogCommand {}

    /** Everything at once; what the content leaves out stays as it is. */
    record ReviseProduct(@TargetAggregateIdentifier Sku sku, ProductContent content, Instant now)
            implements CatalogCommand {}

    record DescribeProduct(
            @TargetAggregateIdentifier Sku sku,
            String name,
            @Nullable String description) implements CatalogCommand {}

    /** @param category null takes the product out of its category */
    record CategoriseProduct(
            @TargetAggregateIdentifier Sku sku, @Nullable String category) implements CatalogCommand {}

    /** @param attributes all of them */
    record AttributeProduct(@TargetAggregateIdentifier Sku sku, Map<String, Object> attributes)
            implements CatalogCommand {}

    record PriceProduct(@TargetAggregateIdentifier Sku sku, UnitPrice price, Instant now) implements CatalogCommand {}

    record SchedulePrice(@TargetAggregateIdentifier Sku sku, UnitPrice price, Instant validFrom, Instant now)
            implements CatalogCommand {}

    record WithdrawScheduledPrice(@TargetAggregateIdentifier Sku sku, Instant validFrom, Instant now)
            implements CatalogCommand {}

    /** Scheduled prices whose moment has come take effect. */
    record ApplyDuePrices(@TargetAggregateIdentifier Sku sku, Instant now) implements CatalogCommand {}

    record DiscontinueProduct(@TargetAggregateIdentifier Sku sku) implements CatalogCommand {}

    /**
     * The product is in the catalog with the content that was asked for.
     *
     * @param created false when it was there before
     */
    record Added(long version, boolean discontinued, boolean created) {}
}

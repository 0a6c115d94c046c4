package io.tradepost.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.tradepost.catalog.CatalogCommand.Added;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON bodies that the products' resource takes. */
sealed interface ProductRequest {

    int NAME = 200;
    int DESCRIPTION = 10_000;
    int SKUS = 2_000;
    int PRODUCTS = 500;
    int LAST_YEAR = 9_999;

    record NewProduct(
            @NotNull Sku sku,
            @NotBlank @Size(max = NAME) String name,
            @Size(max = DESCRIPTION) @Nullable String description,
            @Size(min = 1, max = NAME) @Nullable String category,
            @NotNull UnitPrice price,
            @Nullable Map<String, Object> attributes)
            implements ProductRequest {

        ProductContent content() {
            return new ProductContent(name, description, category, price, attributes);
        }

        ProductView as(Added added) {
            return new ProductView(
                    sku, name, description, category, price, attributes, added.discontinued(), added.version());
        }
    }

    record NewProducts(
            @NotNull @Size(min = 1, max = PRODUCTS) List<@NotNull @Valid NewProduct> products)
            implements ProductRequest {}

    record Description(
            @NotBlank @Size(max = NAME) String name,
            @Size(max = DESCRIPTION) @Nullable String description) implements ProductRequest {}

    /** @param category null or absent takes the product out of its category */
    record Category(@Size(min = 1, max = NAME) @Nullable String category) implements ProductRequest {}

    /** @param validFrom to the microsecond; absent means now */
    record Price(UnitPrice price, @Nullable Instant validFrom) implements ProductRequest {

        @JsonCreator
        static Price of(
                @JsonProperty("amount") String amount,
                @JsonProperty("currency") String currency,
                @JsonProperty("validFrom") @Nullable Instant validFrom) {
            return new Price(UnitPrice.of(amount, currency), validFrom == null ? null : moment(validFrom));
        }

        static Instant moment(Instant validFrom) {
            if (validFrom.isBefore(Instant.EPOCH)
                    || validFrom.atOffset(ZoneOffset.UTC).getYear() > LAST_YEAR) {
                throw new IllegalArgumentException("validFrom must be a moment from 1970 to " + LAST_YEAR);
            }
            return validFrom.truncatedTo(ChronoUnit.MICROS);
        }
    }

    record Batch(@NotNull @Size(max = SKUS) List<@NotNull Sku> skus) implements ProductRequest {}
}

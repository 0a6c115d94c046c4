package io.tradepost.catalog;

import io.tradepost.catalog.CatalogCommand.AddProduct;
import io.tradepost.catalog.CatalogCommand.Added;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.Sku;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON bodies that the products' resource takes. */
sealed interface ProductRequest {

    int NAME = 200;
    int DESCRIPTION = 10_000;
    int SKUS = 2_000;

    record NewProduct(
            @NotNull Sku sku,
            @NotBlank @Size(max = NAME) String name,
            @Size(max = DESCRIPTION) @Nullable String description,
            @Size(min = 1, max = NAME) @Nullable String category,
            @NotNull @NotNegative Money price)
            implements ProductRequest {

        AddProduct command() {
            return new AddProduct(sku, name, description, category, price);
        }

        ProductView as(Added added) {
            return new ProductView(sku, name, description, category, price, added.discontinued(), added.version());
        }
    }

    record Description(
            @NotBlank @Size(max = NAME) String name,
            @Size(max = DESCRIPTION) @Nullable String description) implements ProductRequest {}

    /** @param category null or absent takes the product out of its category */
    record Category(@Size(min = 1, max = NAME) @Nullable String category) implements ProductRequest {}

    record Batch(@NotNull @Size(max = SKUS) List<@NotNull Sku> skus) implements ProductRequest {}
}

package io.tradepost.order.amending;

import io.tradepost.kernel.Sku;
import io.tradepost.kernel.TaxRate;
import io.tradepost.kernel.UnitPrice;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is wanted now.
 *
 * @param line of the order, which keeps its name, and its price unless another is agreed; null for a new one
 * @param unitPrice null means the line's own, or the catalogue's for a new one; likewise taxRate, which a new one lacks
 */
public record AmendedLine(
        @Nullable @Min(1) Integer line,
        @NotNull Sku sku,
        @NotNull @Min(1) @Max(1_000_000) Long quantity,
        @Nullable UnitPrice unitPrice,
        @Nullable TaxRate taxRate) {}

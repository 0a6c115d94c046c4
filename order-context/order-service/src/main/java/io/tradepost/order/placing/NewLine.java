package io.tradepost.order.placing;

import io.tradepost.kernel.Sku;
import io.tradepost.kernel.TaxRate;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderLine.LineKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is asked for. An ITEM names a product, whose name is the catalogue's; a line of another kind brings its own
 * name and price.
 *
 * @param unitPrice as agreed with the buyer; null means the catalogue's
 */
@LineOfItsKind
public record NewLine(
        LineKind kind,
        @Nullable Sku sku,

        @Nullable @Size(max = 200) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String name,

        @Min(1) @Max(1_000_000) long quantity,
        @Nullable UnitPrice unitPrice,
        TaxRate taxRate) {

    public NewLine {
        kind = Objects.requireNonNullElse(kind, LineKind.ITEM);
        taxRate = Objects.requireNonNullElse(taxRate, TaxRate.NONE);
    }
}

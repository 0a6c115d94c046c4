package io.tradepost.order.credit;

import io.tradepost.kernel.CreditId;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.TaxRate;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.order.request.BusinessTime;
import io.tradepost.order.request.Country;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A credit as it is asked for.
 *
 * @param customerId null for a guest
 * @param issuedAt by the shop's account; null means now
 */
record NewCredit(
        @NotNull CreditId creditId,
        @Nullable CustomerId customerId,
        @Nullable @Country String country,
        @NotNull @Size(min = 1, max = 2_000) List<@NotNull @Valid Line> lines,
        @NotBlank @Size(max = 500) String reason,
        @Nullable @BusinessTime Instant issuedAt) {

    /**
     * @param sku the product, whether or not the catalogue has it; null where none is credited
     * @param unitPrice what is credited for one, not negative whatever the kind
     */
    record Line(
            LineKind kind,
            @Nullable Sku sku,
            @NotBlank @Size(max = 200) String name,
            @NotNull UnitPrice unitPrice,
            @Min(1) @Max(1_000_000) long quantity,
            TaxRate taxRate) {

        Line {
            kind = Objects.requireNonNullElse(kind, LineKind.ITEM);
            taxRate = Objects.requireNonNullElse(taxRate, TaxRate.NONE);
        }
    }
}

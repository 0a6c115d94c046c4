package io.tradepost.order.credit;

import io.tradepost.kernel.CreditId;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.TaxRate;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.order.request.Country;
import io.tradepost.starter.web.BusinessTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credit as it is asked for.
 *
 * @param creditId null lets the service choose one
 * @param customerId null for a guest
 * @param issuedAt by the shop's account; null means now
 */
record NewCredit(
        @Nullable CreditId creditId,
        @Nullable CustomerId customerId,
        @Nullable @Country String country,
        @NotNull @Size(min = 1, max = 2_000) List<@NotNull @Valid Line> lines,
        @NotBlank @Size(max = 500) String reason,
        @Nullable @BusinessTime Instant issuedAt) {

    CreditId id() {
        return Objects.requireNonNull(creditId);
    }

    NewCredit identified() {
        return creditId != null
                ? this
                : new NewCredit(
                        new CreditId("credit:" + UUID.randomUUID()), customerId, country, lines, reason, issuedAt);
    }

    /**
     * @param sku of an ITEM: the product, whether or not the catalogue has it; null for other kinds
     * @param unitPrice what is credited for one, not negative whatever the kind
     */
    @CreditedOfItsKind
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

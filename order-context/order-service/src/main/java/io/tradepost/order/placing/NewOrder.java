package io.tradepost.order.placing;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderEvent.BackorderPolicy;
import io.tradepost.order.personal.Guest;
import io.tradepost.order.personal.ShippingAddress;
import io.tradepost.order.request.Carrier;
import io.tradepost.order.request.Country;
import io.tradepost.starter.web.BusinessTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is asked for, not yet priced.
 *
 * @param orderId null lets the service choose one
 * @param shipToCountry for an order without an address
 * @param placedAt by the shop's account; null means now
 * @param shipAtOnce null for the usual way
 */
@OneBuyer
@OneDestination
public record NewOrder(
        @Nullable OrderId orderId,
        @Nullable CustomerId customerId,
        @Nullable @Valid Guest guest,
        @Nullable @Valid ShippingAddress shippingAddress,
        @Nullable @Country String shipToCountry,
        @NotNull @Size(min = 1, max = 2_000) List<@NotNull @Valid NewLine> lines,
        @NotNull @Valid Payment payment,
        @Nullable @BusinessTime Instant placedAt,
        BackorderPolicy backorder,
        @Nullable @Valid Carrier shipAtOnce) {

    public NewOrder {
        backorder = Objects.requireNonNullElse(backorder, BackorderPolicy.ALL_OR_NOTHING);
    }

    /** @param token the payment provider's single-use reference */
    public record Payment(
            @NotNull @Pattern(regexp = "[!-~]{1,200}", message = "must be 1 to 200 printable characters")
            String token) {}

    OrderId id() {
        return Objects.requireNonNull(orderId);
    }

    NewOrder identified() {
        return orderId != null
                ? this
                : new NewOrder(
                        new OrderId(UUID.randomUUID().toString()),
                        customerId,
                        guest,
                        shippingAddress,
                        shipToCountry,
                        lines,
                        payment,
                        placedAt,
                        backorder,
                        shipAtOnce);
    }
}

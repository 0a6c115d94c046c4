package io.tradepost.order.placing;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.order.personal.Guest;
import io.tradepost.order.personal.ShippingAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is asked for, not yet priced.
 *
 * @param orderId null lets the service choose one
 */
@OneBuyer
public record NewOrder(
        @Nullable OrderId orderId,
        @Nullable CustomerId customerId,
        @Nullable @Valid Guest guest,
        @Nullable @Valid ShippingAddress shippingAddress,
        @NotNull @Size(min = 1, max = 2_000) List<@NotNull @Valid Line> lines,
        @NotNull @Valid Payment payment) {

    /** @param unitPrice as agreed with the buyer; null means the catalogue's */
    public record Line(
            @NotNull Sku sku,
            @Min(1) @Max(1_000_000) long quantity,
            @Nullable Money unitPrice) {}

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
                        new OrderId(UUID.randomUUID().toString()), customerId, guest, shippingAddress, lines, payment);
    }
}

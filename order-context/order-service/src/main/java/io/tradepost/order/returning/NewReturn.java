package io.tradepost.order.returning;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.life.OrderDecision.ReceiveReturn.ReceivedLine;
import io.tradepost.order.request.Reference;
import io.tradepost.starter.web.BusinessTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Goods that are back already.
 *
 * @param reference the client's own, so that the same return sent again is known
 * @param warehouse that took them in; null for the usual one
 */
public record NewReturn(
        @NotNull OrderId orderId,
        @NotNull @Reference String reference,
        @NotNull @Size(min = 1, max = 2_000) List<@NotNull @Valid Line> lines,
        @Nullable @Size(min = 1, max = 500) String reason,
        Warehouse warehouse,
        @Nullable @BusinessTime Instant occurredAt) {

    public NewReturn {
        warehouse = Objects.requireNonNullElse(warehouse, Warehouse.MAIN);
    }

    /** @param restock whether it can be sold again; null means yes */
    public record Line(
            @NotNull @Min(1) Integer line,
            @NotNull @Min(1) @Max(1_000_000) Long quantity,
            @Nullable UnitPrice refundPrice,
            @Nullable Boolean restock) {

        ReturnedLine asked() {
            return new ReturnedLine(line, quantity, refundPrice);
        }

        ReceivedLine received() {
            return new ReceivedLine(line, quantity, restock == null || restock);
        }
    }

    ChangeId id() {
        return new ChangeId(orderId, reference);
    }
}

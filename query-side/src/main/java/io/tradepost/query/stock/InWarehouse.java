package io.tradepost.query.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.kernel.Warehouse;
import org.jspecify.annotations.Nullable;

/**
 * A SKU in one warehouse, in units.
 *
 * @param threshold staff want to know when no more than this is available; null when they do not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InWarehouse(
        Warehouse warehouse,
        long onHand,
        long reserved,
        @Nullable Long threshold) {

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public long available() {
        return onHand - reserved;
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public boolean low() {
        return threshold != null && available() <= threshold;
    }

    InWarehouse now(Balance balance) {
        return new InWarehouse(warehouse, balance.onHand(), balance.reserved(), threshold);
    }

    InWarehouse watched(@Nullable Long at) {
        return new InWarehouse(warehouse, onHand, reserved, at);
    }
}

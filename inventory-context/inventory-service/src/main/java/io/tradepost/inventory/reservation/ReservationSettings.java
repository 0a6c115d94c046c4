package io.tradepost.inventory.reservation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How stock is held back.
 *
 * @param allocation how an order is split that no warehouse has all of
 * @param expiry how long stock is held back that nobody ships, from the last time that something was reserved
 * @param expiryPoll how often what is due is looked for
 */
@ConfigurationProperties("tradepost.reservation")
record ReservationSettings(
        @DefaultValue("WHOLE_LINES") Allocating allocation,
        @DefaultValue("30d") Duration expiry,
        @DefaultValue("1m") Duration expiryPoll) {

    enum Allocating {
        WHOLE_LINES,
        FEWEST_WAREHOUSES;

        AllocationPolicy policy() {
            return switch (this) {
                case WHOLE_LINES -> new WholeLines();
                case FEWEST_WAREHOUSES -> new FewestWarehouses();
            };
        }
    }
}

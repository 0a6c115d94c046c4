package io.tradepost.order.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tradepost.order.api.OrderLine;

/**
 * A line as it was bought or last amended, and where its units are.
 *
 * @param cancelled units that are not wanted any more
 * @param backordered units that wait for stock
 * @param returned of what was shipped
 */
public record BoughtLine(
        @JsonUnwrapped OrderLine bought, long cancelled, long backordered, long shipped, long returned) {

    static BoughtLine of(OrderLine bought) {
        return new BoughtLine(bought, 0, 0, 0, 0);
    }

    BoughtLine waitingFor(long units) {
        return new BoughtLine(bought, cancelled, units, shipped, returned);
    }

    BoughtLine without(long units) {
        return new BoughtLine(bought, cancelled + units, backordered, shipped, returned);
    }

    BoughtLine ship(long units) {
        return new BoughtLine(bought, cancelled, backordered, shipped + units, returned);
    }

    BoughtLine takeBack(long units) {
        return new BoughtLine(bought, cancelled, backordered, shipped, returned + units);
    }
}

package io.tradepost.order.view;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.Money;
import io.tradepost.order.api.OrderEvent.Buyer;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderEvent.ShipTo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of an order that never changes, as {@code order_view.document} keeps it. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderDocument(Buyer buyer, @Nullable ShipTo shipTo, List<OrderLine> lines, Money total, Instant placedAt) {

    static OrderDocument of(OrderPlaced placed) {
        return new OrderDocument(
                placed.buyer(),
                placed.shipTo(),
                placed.lines().stream().map(OrderLine::of).toList(),
                placed.total(),
                placed.placedAt());
    }
}

package io.tradepost.order.life;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.order.api.OrderEvent.Carriage;
import io.tradepost.order.api.OrderLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was done to the order under a reference: enough to know a repeat from something else. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({
    @JsonSubTypes.Type(Change.Shipment.class),
    @JsonSubTypes.Type(Change.Cancellation.class),
    @JsonSubTypes.Type(Change.Amendment.class),
    @JsonSubTypes.Type(Change.GoodsReturn.class)
})
sealed interface Change {

    /** @param shippedAt null for one that a snapshot kept from before it was kept */
    record Shipment(
            Units goods, Carriage carriage, @Nullable Instant shippedAt, boolean delivered) implements Change {

        Shipment arrived() {
            return new Shipment(goods, carriage, shippedAt, true);
        }
    }

    record Cancellation(Units goods) implements Change {}

    /**
     * @param lines all lines of the order as it would be
     * @param lastNumber of the lines before
     */
    record Amendment(List<OrderLine> lines, Money total, int lastNumber) implements Change {}

    /**
     * @param lines as requested
     * @param requestedAt null for one that a snapshot kept from before it was kept
     * @param received null before they came
     */
    record GoodsReturn(
            List<OrderLine> lines,
            @Nullable Instant requestedAt,
            @Nullable Received received,
            boolean withdrawn,
            boolean refunded)
            implements Change {

        GoodsReturn withdraw() {
            return new GoodsReturn(lines, requestedAt, null, true, false);
        }

        GoodsReturn receive(Received came) {
            return new GoodsReturn(lines, requestedAt, came, false, false);
        }

        GoodsReturn refund() {
            return new GoodsReturn(lines, requestedAt, received, false, true);
        }
    }

    record Received(List<OrderLine> lines, List<SkuQuantity> restock) {}
}

package io.tradepost.order.life;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.order.api.OrderEvent.Carriage;
import io.tradepost.order.api.OrderLine;
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

    record Shipment(Units goods, Carriage carriage, boolean delivered) implements Change {}

    record Cancellation(Units goods) implements Change {}

    /**
     * @param lines all lines of the order as it would be
     * @param lastNumber of the lines before
     */
    record Amendment(List<OrderLine> lines, Money total, int lastNumber) implements Change {}

    /**
     * @param lines as requested
     * @param received null before they came
     */
    record GoodsReturn(List<OrderLine> lines, @Nullable Received received, boolean withdrawn, boolean refunded)
            implements Change {}

    record Received(List<OrderLine> lines, List<SkuQuantity> restock) {}
}

package io.tradepost.order.life;

import static io.tradepost.order.life.OrderExamples.CARRIAGE;
import static io.tradepost.order.life.OrderExamples.COUNTRY;
import static io.tradepost.order.life.OrderExamples.CUSTOMER;
import static io.tradepost.order.life.OrderExamples.ID;
import static io.tradepost.order.life.OrderExamples.LANTERN;
import static io.tradepost.order.life.OrderExamples.NOON;
import static io.tradepost.order.life.OrderExamples.change;
import static io.tradepost.order.life.OrderExamples.discount;
import static io.tradepost.order.life.OrderExamples.hearts;
import static io.tradepost.order.life.OrderExamples.lanterns;
import static io.tradepost.order.life.OrderExamples.placed;
import static io.tradepost.order.life.OrderExamples.postage;
import static io.tradepost.order.life.OrderExamples.pounds;
import static io.tradepost.order.life.OrderExamples.units;

import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRequested;
import io.tradepost.order.api.OrderEvent.OrderCancelled;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderHeld;
import io.tradepost.order.api.OrderEvent.OrderRejected;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.order.api.OrderEvent.ReturnReceived;
import io.tradepost.order.api.OrderEvent.ReturnRefunded;
import io.tradepost.order.api.OrderEvent.ReturnRequested;
import io.tradepost.order.api.OrderEvent.ReturnWithdrawn;
import io.tradepost.order.api.OrderEvent.ShipmentDelivered;
import io.tradepost.order.api.OrderLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How far an order can have come, and by which events. */
final class OrderStages {

    static final OrderEvent[] PLACED = {placed()};
    static final OrderEvent[] IN_REVIEW = then(PLACED, new OrderHeld(ID, HoldCause.PAYMENT_REVIEW, "review"));
    static final OrderEvent[] CONFIRMED = then(PLACED, new OrderConfirmed(ID, List.of()));
    static final OrderEvent[] HELD = then(CONFIRMED, new OrderHeld(ID, HoldCause.MANUAL, "the buyer calls back"));
    /** For three of the four lanterns. */
    static final OrderEvent[] WAITING = then(PLACED, new OrderConfirmed(ID, List.of(units(2, LANTERN, 3))));
    /** To two more hearts and a lantern less. */
    static final OrderEvent[] AMENDING = then(
            CONFIRMED,
            new OrderAmendmentRequested(
                    ID,
                    change("a1"),
                    amended(),
                    pounds("43.51"),
                    List.of(new SkuQuantity(OrderExamples.HEART, 2)),
                    List.of(new SkuQuantity(LANTERN, 1)),
                    pounds("2.73")));
    /** Two hearts, with postage and discount. */
    static final OrderEvent[] PARTLY_SHIPPED =
            then(CONFIRMED, shipped("s1", false, "8.86", hearts(1, 2), postage(4), discount(5, "-2.00")));

    static final OrderEvent[] SHIPPED =
            then(PARTLY_SHIPPED, shipped("s2", true, "31.92", hearts(1, 4), lanterns(2, 4), hearts(3, 2)));
    static final OrderEvent[] DELIVERED = then(
            SHIPPED,
            new ShipmentDelivered(ID, change("s2"), NOON, false),
            new ShipmentDelivered(ID, change("s1"), NOON, true));
    static final OrderEvent[] RETURNING =
            then(DELIVERED, new ReturnRequested(ID, change("r1"), List.of(hearts(1, 2)), pounds("6.12"), null, NOON));
    static final OrderEvent[] WITHDRAWN = then(RETURNING, new ReturnWithdrawn(ID, change("r1"), "kept"));
    static final OrderEvent[] RETURNED = then(
            RETURNING,
            new ReturnReceived(
                    ID,
                    change("r1"),
                    CUSTOMER,
                    COUNTRY,
                    List.of(hearts(1, 2)),
                    pounds("6.12"),
                    Warehouse.MAIN,
                    List.of(new SkuQuantity(OrderExamples.HEART, 2)),
                    NOON));
    static final OrderEvent[] REFUNDED = then(RETURNED, new ReturnRefunded(ID, change("r1"), pounds("6.12")));
    static final OrderEvent[] REJECTED = then(PLACED, new OrderRejected(ID, RejectionCode.OUT_OF_STOCK, "none left"));
    static final OrderEvent[] CANCELLED = then(CONFIRMED, new OrderCancelled(ID, "changed my mind", true));

    static final Map<String, OrderEvent[]> ALL = new LinkedHashMap<>();

    static {
        ALL.put("placed", PLACED);
        ALL.put("in review", IN_REVIEW);
        ALL.put("confirmed", CONFIRMED);
        ALL.put("held", HELD);
        ALL.put("waiting", WAITING);
        ALL.put("amending", AMENDING);
        ALL.put("partly shipped", PARTLY_SHIPPED);
        ALL.put("shipped", SHIPPED);
        ALL.put("delivered", DELIVERED);
        ALL.put("returning", RETURNING);
        ALL.put("withdrawn", WITHDRAWN);
        ALL.put("returned", RETURNED);
        ALL.put("refunded", REFUNDED);
        ALL.put("rejected", REJECTED);
        ALL.put("cancelled", CANCELLED);
    }

    private OrderStages() {}

    static List<OrderLine> amended() {
        return List.of(hearts(1, 8), lanterns(2, 3), hearts(3, 2), postage(4), discount(5, "-2.00"));
    }

    static OrderShipped shipped(String reference, boolean complete, String amount, OrderLine... lines) {
        return new OrderShipped(
                ID, change(reference), CUSTOMER, COUNTRY, List.of(lines), pounds(amount), CARRIAGE, NOON, complete);
    }

    static OrderEvent[] then(OrderEvent[] before, OrderEvent... next) {
        return Stream.concat(Stream.of(before), Stream.of(next)).toArray(OrderEvent[]::new);
    }
}

package io.tradepost.order.life;

import static io.tradepost.order.life.OrderExamples.CARRIAGE;
import static io.tradepost.order.life.OrderExamples.ID;
import static io.tradepost.order.life.OrderExamples.LANTERN;
import static io.tradepost.order.life.OrderExamples.NOON;
import static io.tradepost.order.life.OrderExamples.change;
import static io.tradepost.order.life.OrderExamples.discount;
import static io.tradepost.order.life.OrderExamples.hearts;
import static io.tradepost.order.life.OrderExamples.lanterns;
import static io.tradepost.order.life.OrderExamples.line;
import static io.tradepost.order.life.OrderExamples.lines;
import static io.tradepost.order.life.OrderExamples.part;
import static io.tradepost.order.life.OrderExamples.placed;
import static io.tradepost.order.life.OrderExamples.postage;
import static io.tradepost.order.life.OrderExamples.units;
import static io.tradepost.order.life.OrderFixture.after;
import static io.tradepost.order.life.OrderStages.CONFIRMED;
import static io.tradepost.order.life.OrderStages.PARTLY_SHIPPED;
import static io.tradepost.order.life.OrderStages.SHIPPED;
import static io.tradepost.order.life.OrderStages.WAITING;
import static io.tradepost.order.life.OrderStages.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.kernel.Money;
import io.tradepost.order.api.OrderEvent.Carriage;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderLinesCancelled;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.order.api.OrderEvent.ShipmentDelivered;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.order.life.OrderDecision.DeliverShipment;
import io.tradepost.order.life.OrderDecision.LinePart;
import io.tradepost.order.life.OrderDecision.ShipLines;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShippingTest {

    @Test
    void everythingCanGoAtOnce() {
        after(CONFIRMED).answers(ship("s1", null), shipped("s1", true, "40.78", lines().toArray(OrderLine[]::new)));
    }

    @Test
    void chargesGoWithTheFirstGoods() {
        after(CONFIRMED)
                .answers(
                        ship("s1", List.of(part(2, 1L), part(1, null))),
                        shipped("s1", false, "24.49", hearts(1, 6), lanterns(2, 1), postage(4), discount(5, "-2.00")));
        after(PARTLY_SHIPPED).answers(ship("s2", List.of(part(3, 1L))), shipped("s2", false, "3.06", hearts(3, 1)));
    }

    @Test
    void whatIsLeftCompletesTheOrder() {
        after(PARTLY_SHIPPED)
                .answers(ship("s2", null), shipped("s2", true, "31.92", hearts(1, 4), lanterns(2, 4), hearts(3, 2)));
        after(SHIPPED).refuses(ship("s3", null), OrderRefusal.NOTHING_TO_SHIP);
    }

    @Test
    void whatWaitsForStockCannotGo() {
        after(WAITING).refuses(ship("s1", List.of(part(2, 2L))), OrderRefusal.TOO_MANY_UNITS, "/lines/0/quantity");
        after(WAITING)
                .answers(
                        ship("s1", List.of(part(2, null))),
                        shipped("s1", false, "6.13", lanterns(2, 1), postage(4), discount(5, "-2.00")));
    }

    @Test
    void chargesDoNotGoAlone() {
        after(
                        placed(),
                        new OrderConfirmed(
                                ID,
                                lines().subList(0, 3).stream()
                                        .map(line -> units(line.line(), line.sku(), line.quantity()))
                                        .toList()))
                .refuses(ship("s1", null), OrderRefusal.NOTHING_TO_SHIP);
    }

    @Test
    void linesAtFaultAreNamed() {
        OrderFixture order = after(CONFIRMED);
        order.refuses(ship("s1", List.of(part(1, 1L), part(6, 1L))), OrderRefusal.UNKNOWN_LINE, "/lines/1/line");
        order.refuses(ship("s1", List.of(part(0, 1L))), OrderRefusal.UNKNOWN_LINE, "/lines/0/line");
        order.refuses(ship("s1", List.of(part(1, 1L), part(1, 1L))), OrderRefusal.LINE_NAMED_TWICE, "/lines/1/line");
        order.refuses(ship("s1", List.of(part(4, 1L))), OrderRefusal.LINE_NOT_GOODS, "/lines/0/line");
        order.refuses(ship("s1", List.of(part(1, 7L))), OrderRefusal.TOO_MANY_UNITS, "/lines/0/quantity");
        order.refuses(ship("s1", List.of(part(1, 0L))), OrderRefusal.TOO_MANY_UNITS, "/lines/0/quantity");
        order.refuses(ship("s1", List.of()), OrderRefusal.NO_LINES, "/lines");
    }

    @Test
    void aRepeatedShipmentIsSilentHoweverItSaysTheSame() {
        after(PARTLY_SHIPPED).isSilentAbout(ship("s1", List.of(part(1, 2L))));
        after(PARTLY_SHIPPED).isSilentAbout(ship("s1", List.of(part(1, null))));
        after(PARTLY_SHIPPED).isSilentAbout(ship("s1", null));
    }

    @Test
    void anotherShipmentUnderAKnownReferenceIsRefused() {
        OrderFixture order = after(PARTLY_SHIPPED);
        OrderRefusal reason = OrderRefusal.CHANGE_EXISTS_WITH_OTHER_CONTENT;
        order.refuses(ship("s1", List.of(part(1, 1L))), reason, "/reference");
        order.refuses(ship("s1", List.of(part(2, null))), reason, "/reference");
        order.refuses(ship("s1", List.of(part(1, 2L), part(2, 1L))), reason, "/reference");
        order.refuses(ship("s1", List.of(part(9, 2L))), reason, "/reference");
        order.refuses(ship("s1", List.of()), reason, "/reference");
        Carriage other = new Carriage("Royal Mail", "RM2");
        order.refuses(new ShipLines(ID, change("s1"), null, other, NOON), reason, "/reference");
        after(CONFIRMED)
                .then(new OrderLinesCancelled(
                        ID, change("x"), List.of(units(2, LANTERN, 1)), "fewer", Money.of("37.39", "GBP"), 0, false))
                .refuses(ship("x", List.of(part(2, 1L))), reason, "/reference");
    }

    /** Three at 20 less 50: the first two shipments are free. */
    @Test
    void whatIsLeftOfADiscountComesOffTheNextShipments() {
        LivingOrder order = new LivingOrder(
                placed(List.of(line(1, LineKind.ITEM, LANTERN, "20.00", 3, "0"), discount(2, "-50.00")), null),
                new OrderConfirmed(ID, List.of()));
        assertThat(List.of("s1", "s2", "s3"))
                .extracting(reference -> (OrderShipped)
                        order.ask(ship(reference, List.of(part(1, 1L)))).getFirst())
                .extracting(shipped -> shipped.amount().toString())
                .containsExactly("0.00 GBP", "0.00 GBP", "10.00 GBP");
    }

    @Test
    void isDeliveredWhenAllShipmentsAre() {
        after(PARTLY_SHIPPED).answers(deliver("s1"), new ShipmentDelivered(ID, change("s1"), NOON, false));
        after(SHIPPED).answers(deliver("s1"), new ShipmentDelivered(ID, change("s1"), NOON, false));
        after(SHIPPED)
                .then(new ShipmentDelivered(ID, change("s1"), NOON, false))
                .answers(deliver("s2"), new ShipmentDelivered(ID, change("s2"), NOON, true));
    }

    private static ShipLines ship(String reference, @Nullable List<LinePart> lines) {
        return new ShipLines(ID, change(reference), lines, CARRIAGE, NOON);
    }

    private static DeliverShipment deliver(String reference) {
        return new DeliverShipment(ID, change(reference), NOON);
    }
}

package io.tradepost.order.life;

import static io.tradepost.order.life.OrderExamples.HEART;
import static io.tradepost.order.life.OrderExamples.ID;
import static io.tradepost.order.life.OrderExamples.LANTERN;
import static io.tradepost.order.life.OrderExamples.change;
import static io.tradepost.order.life.OrderExamples.discount;
import static io.tradepost.order.life.OrderExamples.hearts;
import static io.tradepost.order.life.OrderExamples.lanterns;
import static io.tradepost.order.life.OrderExamples.part;
import static io.tradepost.order.life.OrderExamples.placed;
import static io.tradepost.order.life.OrderExamples.pounds;
import static io.tradepost.order.life.OrderExamples.units;
import static io.tradepost.order.life.OrderFixture.after;
import static io.tradepost.order.life.OrderStages.AMENDING;
import static io.tradepost.order.life.OrderStages.CONFIRMED;
import static io.tradepost.order.life.OrderStages.PARTLY_SHIPPED;
import static io.tradepost.order.life.OrderStages.PLACED;
import static io.tradepost.order.life.OrderStages.WAITING;

import io.tradepost.kernel.SkuQuantity;
import io.tradepost.order.api.OrderCommand.AllocateLines;
import io.tradepost.order.api.OrderCommand.CancelBackorder;
import io.tradepost.order.api.OrderCommand.CancelUnshipped;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.LineQuantity;
import io.tradepost.order.api.OrderEvent.OrderCancelled;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderLinesAllocated;
import io.tradepost.order.api.OrderEvent.OrderLinesCancelled;
import io.tradepost.order.life.OrderDecision.CancelLines;
import io.tradepost.order.life.OrderDecision.LinePart;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancellingTest {

    private static final CancelUnshipped EXPIRED = new CancelUnshipped(ID, change("c1"), "no more");
    private static final CancelBackorder GIVEN_UP = new CancelBackorder(ID, change("c1"), "no more");

    @Test
    void someUnitsOfSomeLines() {
        after(CONFIRMED)
                .answers(
                        cancel(part(3, null), part(1, 1L)),
                        cancelled("31.60", 0, false, units(1, HEART, 1), units(3, HEART, 2)));
    }

    @Test
    void theWholeOrderWhenNoGoodsWouldRemain() {
        after(CONFIRMED)
                .answers(cancel(part(1, null), part(2, 4L), part(3, 2L)), new OrderCancelled(ID, "no more", true));
    }

    @Test
    void theRestOfAShippedOrderCompletesIt() {
        after(PARTLY_SHIPPED)
                .answers(
                        EXPIRED,
                        cancelled("8.86", 0, true, units(1, HEART, 4), units(2, LANTERN, 4), units(3, HEART, 2)));
    }

    @Test
    void expiryCancelsTheWholeOrderOfWhichNothingWasShipped() {
        after(CONFIRMED).answers(EXPIRED, new OrderCancelled(ID, "no more", true));
        after(PLACED).answers(EXPIRED, new OrderCancelled(ID, "no more", false));
        after(AMENDING).isSilentAbout(EXPIRED);
    }

    @Test
    void onlyWhatWasNotShipped() {
        after(PARTLY_SHIPPED).refuses(cancel(part(1, 5L)), OrderRefusal.TOO_MANY_UNITS, "/lines/0/quantity");
        after(CONFIRMED).refuses(cancel(), OrderRefusal.NO_LINES, "/lines");
        after(CONFIRMED).refuses(cancel(part(4, 1L)), OrderRefusal.LINE_NOT_GOODS, "/lines/0/line");
        after(CONFIRMED).refuses(cancel(part(7, 1L)), OrderRefusal.UNKNOWN_LINE, "/lines/0/line");
    }

    @Test
    void notBelowWhatADiscountTakesOff() {
        after(placed(List.of(hearts(1, 6), discount(2, "-10.00")), null), new OrderConfirmed(ID, List.of()))
                .refuses(cancel(part(1, 3L)), OrderRefusal.NEGATIVE_TOTAL);
    }

    @Test
    void repeatsAreSilentAndOtherContentIsRefused() {
        OrderFixture order = after(CONFIRMED).then(cancelled("37.72", 0, false, units(1, HEART, 1)));
        order.isSilentAbout(cancel(part(1, 1L)));
        order.isSilentAbout(cancel(part(1, null)));
        order.refuses(cancel(part(1, 2L)), OrderRefusal.CHANGE_EXISTS_WITH_OTHER_CONTENT, "/reference");
    }

    @Test
    void whatWaitsGoesFirstAlsoOnOtherLinesOfTheProduct() {
        OrderFixture order =
                after(PLACED).then(new OrderConfirmed(ID, List.of(units(1, HEART, 1), units(3, HEART, 2))));
        order.answers(cancel(part(3, 1L)), cancelled("37.72", 2, false, units(3, HEART, 1)));
        order.answers(cancel(part(1, 3L)), cancelled("31.60", 0, false, units(1, HEART, 3)));
        order.then(cancelled("34.66", 1, false, units(1, HEART, 2)))
                .answers(
                        new AllocateLines(ID, change("f1"), List.of(new SkuQuantity(HEART, 5))),
                        new OrderLinesAllocated(ID, change("f1"), List.of(units(3, HEART, 1)), 0));
    }

    @Test
    void stockServesTheFirstLinesThatWait() {
        AllocateLines two = new AllocateLines(ID, change("f1"), List.of(new SkuQuantity(HEART, 2)));
        OrderLinesAllocated served =
                new OrderLinesAllocated(ID, change("f1"), List.of(units(1, HEART, 1), units(3, HEART, 1)), 1);
        OrderFixture order =
                after(PLACED).then(new OrderConfirmed(ID, List.of(units(1, HEART, 1), units(3, HEART, 2))));
        order.answers(two, served);
        order.then(served).isSilentAbout(two);
    }

    @Test
    void stockThatNobodyWaitsForIsAnsweredToo() {
        after(CONFIRMED)
                .answers(
                        new AllocateLines(ID, change("f1"), List.of(new SkuQuantity(HEART, 2))),
                        new OrderLinesAllocated(ID, change("f1"), List.of(), 0));
    }

    @Test
    void nobodyWaitsForEver() {
        after(WAITING).answers(GIVEN_UP, cancelled("30.61", 0, false, units(2, LANTERN, 3)));
        after(placed(List.of(lanterns(1, 2)), null), new OrderConfirmed(ID, List.of(units(1, LANTERN, 2))))
                .answers(GIVEN_UP, new OrderCancelled(ID, "no more", true));
    }

    private static CancelLines cancel(LinePart... lines) {
        return new CancelLines(ID, change("c1"), List.of(lines), "no more");
    }

    private static OrderEvent cancelled(String total, long waiting, boolean complete, LineQuantity... lines) {
        return new OrderLinesCancelled(ID, change("c1"), List.of(lines), "no more", pounds(total), waiting, complete);
    }
}

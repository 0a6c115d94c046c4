package io.tradepost.order.life;

import static io.tradepost.order.life.OrderExamples.HEART;
import static io.tradepost.order.life.OrderExamples.ID;
import static io.tradepost.order.life.OrderExamples.LANTERN;
import static io.tradepost.order.life.OrderExamples.change;
import static io.tradepost.order.life.OrderExamples.discount;
import static io.tradepost.order.life.OrderExamples.hearts;
import static io.tradepost.order.life.OrderExamples.lanterns;
import static io.tradepost.order.life.OrderExamples.lines;
import static io.tradepost.order.life.OrderExamples.placed;
import static io.tradepost.order.life.OrderExamples.postage;
import static io.tradepost.order.life.OrderExamples.pounds;
import static io.tradepost.order.life.OrderExamples.units;
import static io.tradepost.order.life.OrderFixture.after;
import static io.tradepost.order.life.OrderStages.AMENDING;
import static io.tradepost.order.life.OrderStages.CONFIRMED;
import static io.tradepost.order.life.OrderStages.amended;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.TaxRate;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderCommand.AmendmentRefusalCode;
import io.tradepost.order.api.OrderCommand.ApplyAmendment;
import io.tradepost.order.api.OrderCommand.RefuseAmendment;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.OrderAmended;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRefused;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRequested;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderLinesCancelled;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.order.life.OrderDecision.AmendOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmendingTest {

    private static final OrderEvent REQUESTED = AMENDING[AMENDING.length - 1];
    private static final OrderEvent AMENDED = new OrderAmended(ID, change("a1"), amended(), pounds("43.51"));
    private static final OrderEvent REFUSED =
            new OrderAmendmentRefused(ID, change("a1"), AmendmentRefusalCode.OUT_OF_STOCK, "none left");

    @Test
    void asksForWhatIsMissingAndGivesBackTheRest() {
        after(CONFIRMED).answers(amend("a1", hearts(1, 8), lanterns(2, 3), hearts(3, 2)), REQUESTED);
    }

    @Test
    void newLinesGetNumbersThatNoneHadBeforeThem() {
        after(CONFIRMED)
                .answers(
                        amend("a1", hearts(0, 1), hearts(1, 6), lanterns(0, 4)),
                        requested(
                                "a1",
                                "37.72",
                                List.of(hearts(1, 6), postage(4), discount(5, "-2.00"), hearts(6, 1), lanterns(7, 4)),
                                List.of(),
                                List.of(new SkuQuantity(HEART, 1)),
                                "0.00"));
    }

    @Test
    void onlyWhatIsBeyondTheDearestSoFarIsAuthorised() {
        OrderEvent fewer = new OrderLinesCancelled(
                ID, change("c1"), List.of(units(1, HEART, 6)), "fewer", pounds("22.42"), 0, false);
        after(CONFIRMED)
                .then(fewer)
                .answers(
                        amend("a1", lanterns(2, 10)),
                        requested(
                                "a1",
                                "36.64",
                                List.of(lanterns(2, 10), postage(4), discount(5, "-2.00")),
                                List.of(new SkuQuantity(LANTERN, 6)),
                                List.of(new SkuQuantity(HEART, 2)),
                                "0.00"));
        after(AMENDING)
                .then(AMENDED)
                .answers(
                        amend("a2", hearts(1, 9), lanterns(2, 3), hearts(3, 2)),
                        requested(
                                "a2",
                                "46.57",
                                List.of(hearts(1, 9), lanterns(2, 3), hearts(3, 2), postage(4), discount(5, "-2.00")),
                                List.of(new SkuQuantity(HEART, 1)),
                                List.of(),
                                "3.06"));
    }

    @Test
    void isAppliedOrRefusedOnce() {
        ApplyAmendment apply = new ApplyAmendment(ID, change("a1"));
        RefuseAmendment refuse = new RefuseAmendment(ID, change("a1"), AmendmentRefusalCode.OUT_OF_STOCK, "none left");
        after(AMENDING).answers(apply, AMENDED);
        after(AMENDING).answers(refuse, REFUSED);
        for (OrderEvent end : List.of(AMENDED, REFUSED)) {
            after(AMENDING).then(end).isSilentAbout(apply);
            after(AMENDING).then(end).isSilentAbout(refuse);
        }
        after(AMENDING).isSilentAbout(new ApplyAmendment(ID, change("a2")));
    }

    @Test
    void repeatsAreSilentAlsoWhenItIsLongOver() {
        AmendOrder again = amend("a1", hearts(3, 2), lanterns(2, 3), hearts(1, 8));
        after(AMENDING).isSilentAbout(again);
        after(AMENDING).then(AMENDED).isSilentAbout(again);
        after(AMENDING).then(REFUSED).isSilentAbout(again);
        after(AMENDING)
                .refuses(
                        amend("a1", hearts(1, 8), lanterns(2, 2), hearts(3, 2)),
                        OrderRefusal.CHANGE_EXISTS_WITH_OTHER_CONTENT,
                        "/reference");
    }

    @Test
    void aRefusedAmendmentChangesNothing() {
        after(AMENDING)
                .then(REFUSED)
                .answers(
                        amend("a2", hearts(1, 8), lanterns(2, 3), hearts(3, 2)),
                        requested(
                                "a2",
                                "43.51",
                                amended(),
                                List.of(new SkuQuantity(HEART, 2)),
                                List.of(new SkuQuantity(LANTERN, 1)),
                                "2.73"));
    }

    @Test
    void whatChangesNothingIsRefused() {
        OrderFixture order = after(CONFIRMED);
        order.refuses(amend("a1", hearts(1, 6), lanterns(2, 4), hearts(3, 2)), OrderRefusal.NOTHING_TO_AMEND, "/lines");
        order.refuses(amend("a1"), OrderRefusal.NO_LINES, "/lines");
    }

    @Test
    void linesAtFaultAreNamed() {
        OrderFixture order = after(CONFIRMED);
        order.refuses(amend("a1", hearts(1, 1), hearts(6, 1)), OrderRefusal.UNKNOWN_LINE, "/lines/1/line");
        order.refuses(amend("a1", hearts(-1, 1)), OrderRefusal.UNKNOWN_LINE, "/lines/0/line");
        order.refuses(amend("a1", hearts(1, 1), hearts(1, 2)), OrderRefusal.LINE_NAMED_TWICE, "/lines/1/line");
        order.refuses(amend("a1", hearts(4, 1)), OrderRefusal.LINE_NOT_GOODS, "/lines/0/line");
        order.refuses(amend("a1", euros()), OrderRefusal.MIXED_CURRENCIES, "/lines/0/unitPrice");
    }

    @Test
    void notBelowWhatADiscountTakesOff() {
        after(placed(List.of(hearts(1, 6), discount(2, "-10.00")), null), new OrderConfirmed(ID, List.of()))
                .refuses(amend("a1", hearts(1, 3)), OrderRefusal.NEGATIVE_TOTAL, "/lines");
    }

    @Test
    void aCancelledLineCanComeBack() {
        OrderEvent without = new OrderLinesCancelled(
                ID, change("c1"), List.of(units(2, LANTERN, 4)), "none", pounds("27.22"), 0, false);
        after(CONFIRMED)
                .then(without)
                .answers(
                        amend("a1", hearts(1, 6), lanterns(2, 4), hearts(3, 2)),
                        requested("a1", "40.78", lines(), List.of(new SkuQuantity(LANTERN, 4)), List.of(), "0.00"));
    }

    private static OrderLine euros() {
        return new OrderLine(
                0,
                LineKind.ITEM,
                HEART,
                "heart",
                null,
                UnitPrice.of("2.55", "EUR"),
                1,
                Money.of("2.55", "EUR"),
                TaxRate.NONE,
                Money.of("0.00", "EUR"));
    }

    private static AmendOrder amend(String reference, OrderLine... lines) {
        return new AmendOrder(ID, change(reference), List.of(lines));
    }

    private static OrderEvent requested(
            String reference,
            String total,
            List<OrderLine> lines,
            List<SkuQuantity> reserve,
            List<SkuQuantity> release,
            String extra) {
        return new OrderAmendmentRequested(
                ID, change(reference), lines, pounds(total), reserve, release, pounds(extra));
    }
}

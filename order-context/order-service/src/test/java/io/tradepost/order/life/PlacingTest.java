package io.tradepost.order.life;

import static io.tradepost.order.life.OrderExamples.CARRIAGE;
import static io.tradepost.order.life.OrderExamples.CUSTOMER;
import static io.tradepost.order.life.OrderExamples.GUEST;
import static io.tradepost.order.life.OrderExamples.HEART;
import static io.tradepost.order.life.OrderExamples.ID;
import static io.tradepost.order.life.OrderExamples.LANTERN;
import static io.tradepost.order.life.OrderExamples.NOON;
import static io.tradepost.order.life.OrderExamples.hearts;
import static io.tradepost.order.life.OrderExamples.lanterns;
import static io.tradepost.order.life.OrderExamples.lines;
import static io.tradepost.order.life.OrderExamples.place;
import static io.tradepost.order.life.OrderExamples.placed;
import static io.tradepost.order.life.OrderExamples.postage;
import static io.tradepost.order.life.OrderExamples.pounds;
import static io.tradepost.order.life.OrderExamples.units;
import static io.tradepost.order.life.OrderFixture.after;
import static io.tradepost.order.life.OrderStages.shipped;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.order.api.OrderCommand.ConfirmOrder;
import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderEvent.OrderAttributed;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderHeld;
import io.tradepost.order.api.OrderEvent.OrderReleased;
import io.tradepost.order.api.OrderEvent.SoFar;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.life.OrderDecision.AttributeOrder;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PlacingTest {

    @Test
    void anOrderIsPlacedOnce() {
        new AggregateTestFixture<>(Order.class)
                .givenNoPriorActivity()
                .when(place("a"))
                .expectSuccessfulHandlerExecution()
                .expectResultMessagePayload(true)
                .expectEvents(placed());
        new AggregateTestFixture<>(Order.class)
                .given(placed())
                .when(place("a"))
                .expectSuccessfulHandlerExecution()
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void otherContentUnderTheSameIdIsRefused() {
        after(placed()).refuses(place("b"), OrderRefusal.ORDER_EXISTS_WITH_OTHER_CONTENT, "/orderId");
    }

    @TestFactory
    Stream<DynamicTest> nothingElseCanBeAskedOfAnOrderThatIsNotThere() {
        return OrderWishes.ALL.entrySet().stream()
                .filter(wish -> !wish.getKey().startsWith("place"))
                .map(wish -> dynamicTest(
                        wish.getKey(),
                        () -> new AggregateTestFixture<>(Order.class)
                                .givenNoPriorActivity()
                                .when(wish.getValue())
                                .expectException(AggregateNotFoundException.class)
                                .expectNoEvents()));
    }

    @Test
    void theLastLinesOfAProductWaitForItsStock() {
        after(placed())
                .answers(
                        new ConfirmOrder(ID, List.of(new SkuQuantity(HEART, 3), new SkuQuantity(LANTERN, 1))),
                        new OrderConfirmed(ID, List.of(units(1, HEART, 1), units(2, LANTERN, 1), units(3, HEART, 2))));
    }

    @Test
    void noMoreWaitsThanWasOrdered() {
        after(placed(List.of(hearts(1, 6)), null))
                .answers(
                        new ConfirmOrder(ID, List.of(new SkuQuantity(HEART, 9), new SkuQuantity(LANTERN, 1))),
                        new OrderConfirmed(ID, List.of(units(1, HEART, 6))));
    }

    @Test
    void whatShipsAtOnceIsShippedWhenItIsConfirmed() {
        after(placed(lines(), CARRIAGE))
                .answers(
                        new ConfirmOrder(ID, List.of()),
                        new OrderConfirmed(ID, List.of()),
                        shipped("s1", true, "40.78", lines().toArray(OrderLine[]::new)));
    }

    @Test
    void whatWaitsForStockDoesNotShipAtOnce() {
        after(placed(List.of(hearts(1, 6), lanterns(2, 4), postage(3)), CARRIAGE))
                .answers(
                        new ConfirmOrder(ID, List.of(new SkuQuantity(HEART, 5), new SkuQuantity(LANTERN, 4))),
                        new OrderConfirmed(ID, List.of(units(1, HEART, 5), units(2, LANTERN, 4))),
                        shipped("s1", false, "7.80", hearts(1, 1), postage(3)));
    }

    @Test
    void postageAloneDoesNotShipAtOnce() {
        after(placed(List.of(hearts(1, 6), postage(2)), CARRIAGE))
                .answers(
                        new ConfirmOrder(ID, List.of(new SkuQuantity(HEART, 6))),
                        new OrderConfirmed(ID, List.of(units(1, HEART, 6))));
    }

    @Test
    void anOrderWithoutGoodsShipsAtOnceAllTheSame() {
        after(placed(List.of(postage(1)), CARRIAGE))
                .answers(
                        new ConfirmOrder(ID, List.of()),
                        new OrderConfirmed(ID, List.of()),
                        shipped("s1", true, "4.74", postage(1)));
    }

    @Test
    void reviewEndsWithTheConfirmation() {
        after(placed(List.of(hearts(1, 1)), CARRIAGE), new OrderHeld(ID, HoldCause.PAYMENT_REVIEW, "review"))
                .answers(
                        new ConfirmOrder(ID, List.of()),
                        new OrderReleased(ID, HoldCause.PAYMENT_REVIEW, List.of()),
                        new OrderConfirmed(ID, List.of()),
                        shipped("s1", true, "3.06", hearts(1, 1)));
    }

    @Test
    void whatSomebodyHoldsDoesNotShipAtOnce() {
        after(
                        placed(lines(), CARRIAGE),
                        new OrderHeld(ID, HoldCause.PAYMENT_REVIEW, "review"),
                        new OrderHeld(ID, HoldCause.MANUAL, "wait"))
                .answers(
                        new ConfirmOrder(ID, List.of()),
                        new OrderReleased(ID, HoldCause.PAYMENT_REVIEW, List.of(HoldCause.MANUAL)),
                        new OrderConfirmed(ID, List.of()));
    }

    @Test
    void aGuestsOrderCanBecomeACustomersOnce() {
        OrderFixture guests = after(placed(GUEST, lines(), null));
        AttributeOrder toCustomer = new AttributeOrder(ID, CUSTOMER);
        OrderAttributed attributed = new OrderAttributed(ID, CUSTOMER, new SoFar(NOON, pounds("0"), pounds("0")));
        guests.answers(toCustomer, attributed);
        guests.then(attributed).isSilentAbout(toCustomer);
        guests.then(attributed)
                .refuses(new AttributeOrder(ID, new CustomerId("12583")), OrderRefusal.ORDER_OF_ANOTHER_CUSTOMER);
    }

    @Test
    void shipmentsAreOfWhomeverTheOrderIs() {
        after(placed(GUEST, List.of(hearts(1, 1)), CARRIAGE), new OrderAttributed(ID, CUSTOMER, null))
                .answers(
                        new ConfirmOrder(ID, List.of()),
                        new OrderConfirmed(ID, List.of()),
                        shipped("s1", true, "3.06", hearts(1, 1)));
    }
}

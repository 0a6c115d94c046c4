package io.tradepost.query.page.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderEvent.LineQuantity;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.query.orders.Milestones;
import io.tradepost.query.orders.OrderDetail;
import io.tradepost.query.orders.OrderPage;
import io.tradepost.query.orders.OrderStatus;
import io.tradepost.query.orders.ReturnStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PossibleTest {

    private static final OrderId ORDER = new OrderId("o-1");
    private static final Instant AT = Instant.parse("2013-03-01T12:00:00Z");
    private static final Money MONEY = Money.of("10.00", "GBP");
    private static final OrderPage.Hold BY_HAND = new OrderPage.Hold(HoldCause.MANUAL, "by phone");

    @Test
    void aConfirmedOrderCanBeShippedHeldAndCancelled() {
        Possible possible = Possible.of(order(OrderStatus.CONFIRMED, List.of(), line(6, 2, 0, 0), List.of()));

        assertThat(possible.cancel()).isTrue();
        assertThat(possible.hold()).isTrue();
        assertThat(possible.release()).isFalse();
        assertThat(possible.shippable()).extracting(Possible.Part::most).containsExactly(4L);
        assertThat(possible.takeBack()).isFalse();
    }

    @Test
    void whatIsHeldByHandIsReleasedBeforeAnythingIsShipped() {
        Possible possible = Possible.of(order(OrderStatus.ON_HOLD, List.of(BY_HAND), line(6, 0, 0, 0), List.of()));

        assertThat(possible.release()).isTrue();
        assertThat(possible.hold()).isFalse();
        assertThat(possible.ship()).isFalse();
    }

    @Test
    void onlyWhatWasShippedAndIsNotExpectedAlreadyCanComeBack() {
        OrderDetail.Return expected = new OrderDetail.Return(
                new ChangeId(ORDER, "r1"),
                ReturnStatus.REQUESTED,
                MONEY,
                null,
                AT,
                null,
                null,
                List.of(new LineQuantity(1, new Sku("85123A"), 2)));
        Possible possible = Possible.of(order(OrderStatus.SHIPPED, List.of(), line(6, 0, 6, 1), List.of(expected)));

        assertThat(possible.returnable()).extracting(Possible.Part::most).containsExactly(3L);
        assertThat(possible.cancel()).isFalse();
        assertThat(possible.ship()).isFalse();
    }

    @Test
    void nothingCanBeDoneToWhatIsOver() {
        assertThat(Possible.of(order(OrderStatus.CANCELLED, List.of(), line(6, 0, 0, 0), List.of())))
                .isEqualTo(new Possible(false, false, false, false, List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void goodsCanBeChangedUntilSomethingIsShippedOrWaitsAndUnitsCancelledUntilTheyAreShipped() {
        Possible confirmed = Possible.of(order(OrderStatus.CONFIRMED, List.of(), line(6, 0, 0, 0), List.of()));
        assertThat(confirmed.amendable()).extracting(Possible.Part::most).containsExactly(6L);
        assertThat(confirmed.cancellable()).extracting(Possible.Part::most).containsExactly(6L);

        Possible waiting = Possible.of(order(OrderStatus.CONFIRMED, List.of(), line(6, 2, 0, 0), List.of()));
        assertThat(waiting.amend()).isFalse();
        assertThat(waiting.cancelUnits()).isTrue();

        Possible shipped = Possible.of(order(OrderStatus.PARTLY_SHIPPED, List.of(), line(6, 0, 4, 0), List.of()));
        assertThat(shipped.amend()).isFalse();
        assertThat(shipped.cancellable()).extracting(Possible.Part::most).containsExactly(2L);

        Possible placed = Possible.of(order(OrderStatus.PLACED, List.of(), line(6, 0, 0, 0), List.of()));
        assertThat(placed.amend()).isFalse();
        assertThat(placed.cancelUnits()).isFalse();
    }

    private static OrderPage.Line line(long quantity, long backordered, long shipped, long returned) {
        return new OrderPage.Line(
                1,
                LineKind.ITEM,
                new Sku("85123A"),
                "Heart",
                null,
                UnitPrice.of("2.55", "GBP"),
                quantity,
                MONEY,
                Money.of("0.00", "GBP"),
                0,
                backordered,
                shipped,
                returned);
    }

    private static OrderDetail order(
            OrderStatus status, List<OrderPage.Hold> holds, OrderPage.Line line, List<OrderDetail.Return> returns) {
        return new OrderDetail(
                ORDER,
                status,
                holds,
                null,
                null,
                true,
                "GB",
                AT,
                MONEY,
                Money.of("0.00", "GBP"),
                List.of(line),
                List.of(),
                returns,
                List.of(),
                new Milestones(AT, status == OrderStatus.PLACED ? null : AT, null, null, null, null));
    }
}

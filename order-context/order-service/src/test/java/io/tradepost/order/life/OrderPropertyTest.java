package io.tradepost.order.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderCommand.HoldOrder;
import io.tradepost.order.api.OrderCommand.ReleaseOrder;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.OrderLinesCancelled;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Whatever is asked of whatever order, in whatever order. */
class OrderPropertyTest {

    private static final Money NOTHING = Money.zero(OrderExamples.TOTAL.unit());

    @Property(tries = 400)
    void unitsAndMoneyAreNeverMoreThanThereAre(
            @ForAll("orders") OrderPlaced placed, @ForAll("wishes") List<Object> wishes) {
        LivingOrder order = new LivingOrder(placed);
        for (Object wish : wishes) {
            ask(order, wish)
                    .forEach(event -> Statistics.collect(event.getClass().getSimpleName()));
            order.state().book.lines().forEach(OrderPropertyTest::unitsAddUp);
            moneyAddsUp(order);
        }
        shipmentsComeToWhatIsLeftOfTheOrder(order);
        assertThat(order.history().stream().filter(OrderPropertyTest::completes))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Property(tries = 200)
    void replayingTheEventsLeadsToTheSameOrder(
            @ForAll("orders") OrderPlaced placed, @ForAll("wishes") List<Object> wishes) {
        LivingOrder order = new LivingOrder(placed);
        wishes.forEach(wish -> ask(order, wish));
        LivingOrder replayed = new LivingOrder(order.history().toArray(OrderEvent[]::new));
        assertThat(replayed.json()).isEqualTo(order.json());
    }

    @Property(tries = 200)
    void aSnapshotInTheMiddleChangesNothing(
            @ForAll("orders") OrderPlaced placed,
            @ForAll("wishes") List<Object> wishes,
            @ForAll @IntRange(min = 1, max = 7) int every) {
        LivingOrder order = new LivingOrder(placed);
        LivingOrder twin = new LivingOrder(placed);
        for (int i = 0; i < wishes.size(); i++) {
            if (i % every == 0) {
                twin.passThroughSnapshot();
            }
            assertThat(ask(twin, wishes.get(i))).isEqualTo(ask(order, wishes.get(i)));
        }
        assertThat(twin.json()).isEqualTo(order.json());
    }

    @Property(tries = 200)
    void whateverIsAskedTwiceHappensOnce(@ForAll("orders") OrderPlaced placed, @ForAll("wishes") List<Object> wishes) {
        LivingOrder order = new LivingOrder(placed);
        for (Object wish : wishes) {
            if (!ask(order, wish).isEmpty()) {
                assertThat(ask(order, wish)).as("again: %s", wish).isEmpty();
            }
        }
    }

    @Provide
    Arbitrary<OrderPlaced> orders() {
        return RandomOrders.orders();
    }

    @Provide
    Arbitrary<List<Object>> wishes() {
        return RandomWishes.some();
    }

    /** Nothing happens where it is refused. */
    private static List<OrderEvent> ask(LivingOrder order, Object wish) {
        String before = order.json();
        try {
            return order.ask(wish);
        } catch (Refusal refusal) {
            assertThat(order.json()).isEqualTo(before);
            assertThat(isByHand(wish))
                    .as("%s is refused: %s", wish, refusal.getMessage())
                    .isTrue();
            return List.of();
        }
    }

    private static boolean isByHand(Object wish) {
        return wish instanceof OrderDecision
                || (wish instanceof HoldOrder hold && hold.cause() == HoldCause.MANUAL)
                || (wish instanceof ReleaseOrder release && release.cause() == HoldCause.MANUAL);
    }

    private static boolean completes(OrderEvent event) {
        return (event instanceof OrderShipped shipped && shipped.complete())
                || (event instanceof OrderLinesCancelled cancelled && cancelled.complete());
    }

    private static void unitsAddUp(Line line) {
        assertThat(line.cancelled()).isBetween(0L, line.ordered().quantity());
        assertThat(line.shipped()).isBetween(0L, line.wanted());
        assertThat(line.backordered()).isBetween(0L, line.open());
        assertThat(line.returned()).isBetween(0L, line.shipped());
    }

    private static void moneyAddsUp(LivingOrder order) {
        Accounts accounts = Accounts.of(order.history());
        Dues dues = order.state().dues;
        assertThat(accounts.promised()).isBetween(NOTHING, accounts.captured());
        assertThat(accounts.captured()).isBetween(NOTHING, dues.authorized());
        assertThat(Dues.orZero(order.state().book.worth())).isLessThanOrEqualTo(dues.authorized());
        assertThat(dues.refundable()).isEqualTo(accounts.captured().minus(accounts.promised()));
    }

    private static void shipmentsComeToWhatIsLeftOfTheOrder(LivingOrder order) {
        OrderBook book = order.state().book;
        if (book.units(Line::open) == 0) {
            assertThat(Accounts.of(order.history()).captured()).isEqualTo(Dues.orZero(book.worth()));
        }
    }
}

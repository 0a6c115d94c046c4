package io.tradepost.sagas.fulfilment;

import static io.tradepost.sagas.Examples.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.payment.api.PaymentCommand.VoidPayment;
import io.tradepost.sagas.fulfilment.World.Order;
import io.tradepost.sagas.fulfilment.World.Payment;
import io.tradepost.sagas.fulfilment.World.Stock;
import io.tradepost.sagas.fulfilment.World.Temper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.SagaTestFixture;

/** Whatever the contexts decide, in whatever order their answers come, and however late. */
class OrderFulfilmentPropertyTest {

    private static final int ROUNDS = 8;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LONG = DAY.plus(HOUR);

    enum Happening {
        STOCK_IS_HEARD,
        PAYMENT_IS_HEARD,
        ORDER_IS_HEARD,
        HALF_AN_HOUR_PASSES,
        A_DAY_PASSES,
        THE_BUYER_CANCELS,
        SOMEBODY_SHIPS
    }

    @Property(tries = 100)
    void itEndsAndTakesBackExactlyWhatWasDone(
            @ForAll("tempers") Temper temper, @ForAll("happenings") List<Happening> happenings) throws Exception {
        World world = new World(temper);
        SagaTestFixture<OrderFulfilment> fixture = new SagaTestFixture<>(OrderFulfilment.class);
        fixture.registerResource(new FulfilmentTimeouts(HOUR, HOUR, DAY, HOUR, HOUR, DAY, HOUR, DAY, Map.of()));
        fixture.setCallbackBehavior((command, metaData) -> {
            world.ask(command);
            return null;
        });
        ContinuedGivenState story = fixture.givenAPublished(placed());
        for (Happening happening : happenings) {
            story = happens(happening, world, story);
        }
        for (int round = 0; round < ROUNDS; round++) {
            story = allIsHeard(world, story);
            world.ship();
            story = allIsHeard(world, story).andThenTimeElapses(LONG);
        }

        Statistics.collect(world.order());
        assertThat(world.isSilent()).isTrue();
        story.whenTimeElapses(LONG)
                .expectSuccessfulHandlerExecution()
                .expectNoDispatchedCommands()
                .expectActiveSagas(0);
        if (world.order() == Order.SHIPPED) {
            assertThat(world.stock()).isEqualTo(Stock.COMMITTED);
            assertThat(world.payment()).isEqualTo(Payment.CAPTURED);
            assertThat(world.asked()).noneMatch(asked -> asked instanceof ReleaseStock || asked instanceof VoidPayment);
        } else {
            assertThat(world.order()).isIn(Order.REJECTED, Order.CANCELLED);
            assertThat(world.stock()).isIn(Stock.REFUSED, Stock.RELEASED);
            assertThat(world.payment()).isIn(Payment.UNTOUCHED, Payment.DECLINED, Payment.VOIDED);
        }
    }

    private static ContinuedGivenState allIsHeard(World world, ContinuedGivenState story) throws Exception {
        ContinuedGivenState now = story;
        while (!world.isSilent()) {
            for (Happening heard :
                    List.of(Happening.STOCK_IS_HEARD, Happening.PAYMENT_IS_HEARD, Happening.ORDER_IS_HEARD)) {
                now = happens(heard, world, now);
            }
        }
        return now;
    }

    private static ContinuedGivenState happens(Happening happening, World world, ContinuedGivenState story)
            throws Exception {
        return switch (happening) {
            case STOCK_IS_HEARD ->
                world.hear(Party.STOCK).map(story::andThenAPublished).orElse(story);
            case PAYMENT_IS_HEARD ->
                world.hear(Party.PAYMENT).map(story::andThenAPublished).orElse(story);
            case ORDER_IS_HEARD ->
                world.hear(Party.ORDER).map(story::andThenAPublished).orElse(story);
            case HALF_AN_HOUR_PASSES -> story.andThenTimeElapses(HOUR.dividedBy(2));
            case A_DAY_PASSES -> story.andThenTimeElapses(LONG);
            case THE_BUYER_CANCELS -> {
                world.cancel();
                yield story;
            }
            case SOMEBODY_SHIPS -> {
                world.ship();
                yield story;
            }
        };
    }

    @Provide
    Arbitrary<Temper> tempers() {
        Arbitrary<Boolean> mostly = Arbitraries.of(true, true, true, false);
        Arbitrary<Boolean> seldom = Arbitraries.of(true, false, false, false);
        return Combinators.combine(mostly, mostly, seldom, seldom).as(Temper::new);
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        return Arbitraries.of(Happening.class).list().ofMaxSize(20);
    }
}

package io.tradepost.sagas.backorder;

import static io.tradepost.sagas.Answers.expired;
import static io.tradepost.sagas.Answers.mugsBackordered;
import static io.tradepost.sagas.Answers.released;
import static io.tradepost.sagas.Examples.*;

import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.api.InventoryEvent.BackorderFilled;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.OrderCommand.AllocateLines;
import io.tradepost.order.api.OrderCommand.CancelBackorder;
import io.tradepost.order.api.OrderEvent.LineQuantity;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderLinesAllocated;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.FixtureExecutionResult;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;

class BackorderTest {

    private static final Duration PATIENCE = Duration.ofDays(30);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final OrderConfirmed CONFIRMED = new OrderConfirmed(ORDER, List.of(new LineQuantity(2, MUG, 2)));
    private static final AllocateLines ALLOCATE_ONE =
            new AllocateLines(ORDER, change("f1"), List.of(new SkuQuantity(MUG, 1)));
    private static final CancelBackorder CANCEL =
            new CancelBackorder(ORDER, change("backorder-expired"), "no stock came in time");

    /** One mug comes, one still waits. */
    private static final BackorderFilled ONE_FILLED = filled("f1", List.of(new SkuQuantity(MUG, 1)));

    private static final BackorderFilled OTHER_FILLED = filled("f2", List.of());

    private static BackorderFilled filled(String fill, List<SkuQuantity> waiting) {
        return new BackorderFilled(ORDER, change(fill), List.of(new Allocation(MUG, Warehouse.MAIN, 1)), waiting);
    }

    private static OrderLinesAllocated allocated(String fill, long backordered) {
        return new OrderLinesAllocated(ORDER, change(fill), List.of(new LineQuantity(2, MUG, 1)), backordered);
    }

    private static ContinuedGivenState waiting() {
        SagaTestFixture<Backorder> fixture = new SagaTestFixture<>(Backorder.class);
        fixture.registerResource(new BackorderTimeouts(PATIENCE, ANSWER, Map.of()));
        return fixture.givenAPublished(mugsBackordered(ORDER));
    }

    private static ContinuedGivenState confirmedOne() {
        return waiting().andThenAPublished(CONFIRMED);
    }

    @Test
    void stockThatComesBeforeTheConfirmationIsAllocatedWithIt() {
        silent(waiting().whenPublishingA(ONE_FILLED), 1);
        sends(waiting().andThenAPublished(ONE_FILLED).whenPublishingA(CONFIRMED), ALLOCATE_ONE);
    }

    @Test
    void stockThatComesAfterwardsIsAllocatedAtOnceAndTheRestGoesOnWaiting() {
        sends(confirmedOne().whenPublishingA(ONE_FILLED), ALLOCATE_ONE);
        silent(confirmedOne().andThenAPublished(ONE_FILLED).whenPublishingA(allocated("f1", 1)), 1);
        silent(confirmedOne().andThenAPublished(ONE_FILLED).whenPublishingA(ONE_FILLED), 1);
    }

    @Test
    void endsWhenNothingWaitsAnyMore() {
        silent(
                confirmedOne()
                        .andThenAPublished(ONE_FILLED)
                        .andThenAPublished(OTHER_FILLED)
                        .andThenAPublished(allocated("f1", 1))
                        .whenPublishingA(allocated("f2", 0)),
                0);
        silent(confirmedOne().whenPublishingA(mugsCancelled(false)), 0);
        silent(confirmedOne().whenPublishingA(partlyReleased(change("a1"), new SkuQuantity(MUG, 2))), 0);
        silent(waiting().whenPublishingA(confirmed()), 0);
    }

    @Test
    void endsWithItsOrder() {
        silent(confirmedOne().whenPublishingA(cancelledAfterConfirmation()), 0);
        silent(waiting().whenPublishingA(cancelled()), 0);
        silent(waiting().whenPublishingA(released()), 0);
        silent(confirmedOne().whenPublishingA(expired()), 0);
    }

    @Test
    void whatIsNotAnsweredIsAskedAgain() throws Exception {
        sends(confirmedOne().andThenAPublished(ONE_FILLED).whenTimeElapses(ANSWER), ALLOCATE_ONE);
    }

    @Test
    void whatWaitsTooLongIsCancelledUntilTheOrderSaysSo() throws Exception {
        sends(confirmedOne().whenTimeElapses(PATIENCE), CANCEL);
        sends(confirmedOne().andThenTimeElapses(PATIENCE).whenTimeElapses(ANSWER), CANCEL);
        silent(confirmedOne().andThenTimeElapses(PATIENCE).whenPublishingA(mugsCancelled(false)), 0);
    }

    @Test
    void anOrderThatIsNotConfirmedYetIsCancelledThen() throws Exception {
        silent(waiting().whenTimeElapses(PATIENCE), 1);
        sends(waiting().andThenTimeElapses(PATIENCE).whenPublishingA(CONFIRMED), CANCEL);
    }

    private static void sends(FixtureExecutionResult result, Object... commands) {
        result.expectSuccessfulHandlerExecution()
                .expectDispatchedCommands(commands)
                .expectActiveSagas(1);
    }

    private static void silent(FixtureExecutionResult result, int live) {
        result.expectSuccessfulHandlerExecution().expectNoDispatchedCommands().expectActiveSagas(live);
    }
}

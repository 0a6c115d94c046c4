package io.tradepost.sagas.returns;

import static io.tradepost.sagas.Examples.*;

import io.tradepost.inventory.api.InventoryCommand.RestockReturn;
import io.tradepost.inventory.api.InventoryEvent.StockRestocked;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.OrderCommand.RecordRefund;
import io.tradepost.order.api.OrderEvent.ReturnReceived;
import io.tradepost.order.api.OrderEvent.ReturnRefunded;
import io.tradepost.payment.api.PaymentCommand.RefundPayment;
import io.tradepost.payment.api.PaymentEvent.Ledger;
import io.tradepost.payment.api.PaymentEvent.PaymentRefunded;
import io.tradepost.payment.api.PaymentEvent.RefundDeclined;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.FixtureExecutionResult;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;

class ReturnTest {

    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration RETRY = Duration.ofHours(6);
    private static final List<SkuQuantity> RESTOCK = List.of(new SkuQuantity(LANTERN, 3));
    private static final Ledger LEDGER = new Ledger(TOTAL, TOTAL, LANTERNS);

    private static final RestockReturn RESTOCK_RETURN = new RestockReturn(ORDER, change("r1"), Warehouse.MAIN, RESTOCK);
    private static final RefundPayment REFUND = new RefundPayment(PAYMENT, ORDER, change("r1"), LANTERNS);
    private static final RecordRefund RECORD = new RecordRefund(ORDER, change("r1"), LANTERNS);
    private static final StockRestocked RESTOCKED = new StockRestocked(ORDER, change("r1"), List.of());
    private static final PaymentRefunded REFUNDED = new PaymentRefunded(PAYMENT, ORDER, change("r1"), LANTERNS, LEDGER);
    private static final RefundDeclined DECLINED =
            new RefundDeclined(PAYMENT, ORDER, change("r1"), LANTERNS, "declined");
    private static final ReturnRefunded RECORDED = new ReturnRefunded(ORDER, change("r1"), LANTERNS);

    private static ReturnReceived received(Money amount, List<SkuQuantity> restock) {
        return new ReturnReceived(
                ORDER, change("r1"), null, null, lines().subList(0, 1), amount, Warehouse.MAIN, restock, THEN);
    }

    private static SagaTestFixture<Return> fixture() {
        SagaTestFixture<Return> fixture = new SagaTestFixture<>(Return.class);
        fixture.registerResource(new ReturnTimeouts(ANSWER, RETRY, Map.of()));
        return fixture;
    }

    private static ContinuedGivenState received() {
        return fixture().givenAPublished(received(LANTERNS, RESTOCK));
    }

    @Test
    void restocksAndRefunds() {
        sends(fixture().givenNoPriorActivity().whenPublishingA(received(LANTERNS, RESTOCK)), RESTOCK_RETURN, REFUND);
    }

    @Test
    void doesOnlyWhatThereIsToDo() {
        Money nothing = Money.zero(TOTAL.unit());
        sends(fixture().givenNoPriorActivity().whenPublishingA(received(LANTERNS, List.of())), REFUND);
        sends(
                fixture().givenNoPriorActivity().whenPublishingA(received(nothing, List.of())),
                new RecordRefund(ORDER, change("r1"), nothing));
    }

    @Test
    void theOrderIsToldOfTheRefundAndItEndsWhenAllHaveAnswered() {
        sends(received().whenPublishingA(REFUNDED), RECORD);
        silent(received().andThenAPublished(REFUNDED).whenPublishingA(RECORDED), 1);
        silent(
                received()
                        .andThenAPublished(REFUNDED)
                        .andThenAPublished(RECORDED)
                        .whenPublishingA(RESTOCKED),
                0);
        silent(
                received()
                        .andThenAPublished(RESTOCKED)
                        .andThenAPublished(REFUNDED)
                        .whenPublishingA(RECORDED),
                0);
    }

    @Test
    void aDeclinedRefundIsTriedAgainLater() throws Exception {
        silent(received().andThenAPublished(RESTOCKED).whenPublishingA(DECLINED), 1);
        sends(
                received()
                        .andThenAPublished(RESTOCKED)
                        .andThenAPublished(DECLINED)
                        .whenTimeElapses(RETRY),
                REFUND);
        sends(received().andThenAPublished(DECLINED).whenPublishingA(REFUNDED), RECORD);
    }

    @Test
    void repeatsChangeNothing() {
        silent(received().andThenAPublished(REFUNDED).whenPublishingA(REFUNDED), 1);
        silent(received().andThenAPublished(DECLINED).whenPublishingA(DECLINED), 1);
        silent(received().whenPublishingA(received(LANTERNS, RESTOCK)), 1);
    }

    @Test
    void asksWhoeverHasNotAnsweredAgain() throws Exception {
        sends(received().whenTimeElapses(ANSWER), RESTOCK_RETURN, REFUND);
        sends(received().andThenAPublished(RESTOCKED).whenTimeElapses(ANSWER), REFUND);
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

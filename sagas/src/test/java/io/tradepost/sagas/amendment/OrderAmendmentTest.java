package io.tradepost.sagas.amendment;

import static io.tradepost.order.api.OrderCommand.AmendmentRefusalCode.OUT_OF_STOCK;
import static io.tradepost.order.api.OrderCommand.AmendmentRefusalCode.PAYMENT_DECLINED;
import static io.tradepost.order.api.OrderCommand.AmendmentRefusalCode.TIMED_OUT;
import static io.tradepost.sagas.Examples.*;

import io.tradepost.inventory.api.InventoryCommand.ReleaseSome;
import io.tradepost.inventory.api.InventoryCommand.ReserveMore;
import io.tradepost.inventory.api.InventoryEvent.MoreStockRejected;
import io.tradepost.inventory.api.InventoryEvent.MoreStockReserved;
import io.tradepost.inventory.api.InventoryEvent.Shortage;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.order.api.OrderCommand.AmendmentRefusalCode;
import io.tradepost.order.api.OrderCommand.ApplyAmendment;
import io.tradepost.order.api.OrderCommand.RefuseAmendment;
import io.tradepost.order.api.OrderEvent.OrderAmended;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRefused;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRequested;
import io.tradepost.payment.api.PaymentCommand.DecreaseAuthorization;
import io.tradepost.payment.api.PaymentCommand.IncreaseAuthorization;
import io.tradepost.payment.api.PaymentEvent.AuthorizationDecreased;
import io.tradepost.payment.api.PaymentEvent.AuthorizationIncreaseDeclined;
import io.tradepost.payment.api.PaymentEvent.AuthorizationIncreased;
import io.tradepost.payment.api.PaymentEvent.Ledger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.FixtureExecutionResult;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;

class OrderAmendmentTest {

    private static final Duration STOCK = Duration.ofSeconds(30);
    private static final Duration PAY = Duration.ofSeconds(60);
    private static final Duration ANSWER = Duration.ofSeconds(31);
    private static final ChangeId A1 = change("a1");
    private static final Money EXTRA = Money.of("5.10", "GBP");
    private static final Ledger LEDGER = new Ledger(TOTAL, Money.zero(TOTAL.unit()), Money.zero(TOTAL.unit()));
    private static final List<SkuQuantity> MORE = List.of(new SkuQuantity(LANTERN, 2));
    private static final List<SkuQuantity> LESS = List.of(new SkuQuantity(MUG, 1));

    private static final ReserveMore RESERVE = new ReserveMore(ORDER, A1, MORE);
    private static final IncreaseAuthorization INCREASE = new IncreaseAuthorization(PAYMENT, ORDER, A1, EXTRA);
    private static final ApplyAmendment APPLY = new ApplyAmendment(ORDER, A1);
    private static final ReleaseSome RELEASE = new ReleaseSome(ORDER, A1, LESS);
    private static final ReleaseSome UNDO = new ReleaseSome(ORDER, A1, MORE);
    private static final DecreaseAuthorization DECREASE = new DecreaseAuthorization(PAYMENT, ORDER, A1);

    private static final MoreStockReserved RESERVED = new MoreStockReserved(ORDER, A1, List.of());
    private static final MoreStockRejected REJECTED =
            new MoreStockRejected(ORDER, A1, List.of(new Shortage(LANTERN, 2, 1)));
    private static final AuthorizationIncreased INCREASED =
            new AuthorizationIncreased(PAYMENT, ORDER, A1, EXTRA, "auth-2", LEDGER);
    private static final AuthorizationIncreaseDeclined DECLINED =
            new AuthorizationIncreaseDeclined(PAYMENT, ORDER, A1, "declined");
    private static final AuthorizationDecreased DECREASED =
            new AuthorizationDecreased(PAYMENT, ORDER, A1, EXTRA, LEDGER);
    private static final OrderAmended AMENDED = new OrderAmended(ORDER, A1, lines(), TOTAL);
    private static final OrderAmendmentRefused REFUSED = new OrderAmendmentRefused(ORDER, A1, TIMED_OUT, "as was said");

    private static OrderAmendmentRequested requested(List<SkuQuantity> more, List<SkuQuantity> less, Money extra) {
        return new OrderAmendmentRequested(ORDER, A1, lines(), TOTAL, more, less, extra);
    }

    private static SagaTestFixture<OrderAmendment> fixture() {
        SagaTestFixture<OrderAmendment> fixture = new SagaTestFixture<>(OrderAmendment.class);
        fixture.registerResource(new AmendmentTimeouts(STOCK, PAY, ANSWER, Map.of()));
        return fixture;
    }

    private static ContinuedGivenState reserving() {
        return fixture().givenAPublished(requested(MORE, LESS, EXTRA));
    }

    private static ContinuedGivenState authorizing() {
        return reserving().andThenAPublished(RESERVED);
    }

    private static ContinuedGivenState applying() {
        return authorizing().andThenAPublished(INCREASED);
    }

    private static RefuseAmendment refuse(AmendmentRefusalCode code, String reason) {
        return new RefuseAmendment(ORDER, A1, code, reason);
    }

    @Test
    void goesFromStockToPaymentToOrderToWhatIsLeftOver() {
        sends(fixture().givenNoPriorActivity().whenPublishingA(requested(MORE, LESS, EXTRA)), RESERVE);
        sends(reserving().whenPublishingA(RESERVED), INCREASE);
        sends(authorizing().whenPublishingA(INCREASED), APPLY);
        sends(applying().whenPublishingA(AMENDED), RELEASE);
        silent(applying().andThenAPublished(AMENDED).whenPublishingA(partlyReleased(A1)), 0);
    }

    @Test
    void skipsWhatThereIsNothingToDoFor() {
        Money nothing = Money.zero(TOTAL.unit());
        sends(fixture().givenNoPriorActivity().whenPublishingA(requested(List.of(), LESS, EXTRA)), INCREASE);
        sends(fixture().givenNoPriorActivity().whenPublishingA(requested(List.of(), LESS, nothing)), APPLY);
        silent(
                fixture()
                        .givenAPublished(requested(List.of(), List.of(), nothing))
                        .whenPublishingA(AMENDED),
                0);
    }

    @Test
    void isRefusedWithoutStockAndNothingIsReleased() {
        sends(
                reserving().whenPublishingA(REJECTED),
                refuse(OUT_OF_STOCK, "out of stock: 85123A (2 more wanted, 1 available)"));
        silent(reserving().andThenAPublished(REJECTED).whenPublishingA(REFUSED), 0);
    }

    @Test
    void isRefusedWithoutMoneyAndTheStockGivenBack() {
        sends(authorizing().whenPublishingA(DECLINED), UNDO, refuse(PAYMENT_DECLINED, "payment declined: declined"));
        silent(
                authorizing()
                        .andThenAPublished(DECLINED)
                        .andThenAPublished(REFUSED)
                        .whenPublishingA(partlyReleased(A1)),
                0);
    }

    @Test
    void silenceAboutStockRefusesItAndGivesBackOnlyWhatTurnsOutToBeReserved() throws Exception {
        String reason = "no answer about the stock in time";
        sends(reserving().whenTimeElapses(STOCK), RESERVE, refuse(TIMED_OUT, reason));
        sends(reserving().andThenTimeElapses(STOCK).whenPublishingA(RESERVED), UNDO);
        silent(reserving().andThenTimeElapses(STOCK).andThenAPublished(REJECTED).whenPublishingA(REFUSED), 0);
    }

    @Test
    void silenceAboutPaymentRefusesItAndTakesBothBack() throws Exception {
        sends(
                authorizing().whenTimeElapses(PAY),
                UNDO,
                DECREASE,
                refuse(TIMED_OUT, "no answer about the payment in time"));
        silent(authorizing().andThenTimeElapses(PAY).whenPublishingA(INCREASED), 1);
        silent(
                authorizing()
                        .andThenTimeElapses(PAY)
                        .andThenAPublished(REFUSED)
                        .andThenAPublished(DECREASED)
                        .whenPublishingA(partlyReleased(A1)),
                0);
    }

    @Test
    void anOrderThatRefusesByItselfGetsEverythingTakenBack() {
        sends(applying().whenPublishingA(REFUSED), UNDO, DECREASE);
        sends(authorizing().whenPublishingA(REFUSED), UNDO, DECREASE);
    }

    @Test
    void silenceOfTheOrderIsAskedAgain() throws Exception {
        sends(applying().whenTimeElapses(ANSWER), APPLY);
        sends(applying().andThenAPublished(AMENDED).whenTimeElapses(ANSWER), RELEASE);
        sends(
                authorizing()
                        .andThenTimeElapses(PAY)
                        .andThenAPublished(DECREASED)
                        .whenTimeElapses(ANSWER),
                UNDO,
                refuse(TIMED_OUT, "no answer about the payment in time"));
    }

    @Test
    void repeatsChangeNothing() {
        silent(authorizing().whenPublishingA(RESERVED), 1);
        silent(applying().whenPublishingA(INCREASED), 1);
        silent(reserving().whenPublishingA(requested(MORE, LESS, EXTRA)), 1);
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

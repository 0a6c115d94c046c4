package io.tradepost.sagas;

import static io.tradepost.sagas.Answers.authorized;
import static io.tradepost.sagas.Answers.captured;
import static io.tradepost.sagas.Answers.released;
import static io.tradepost.sagas.Answers.reserved;
import static io.tradepost.sagas.Answers.voided;
import static io.tradepost.sagas.Examples.LANTERN;
import static io.tradepost.sagas.Examples.MUG;
import static io.tradepost.sagas.Examples.TOKEN;
import static io.tradepost.sagas.Examples.TOTAL;
import static io.tradepost.sagas.Examples.cancelledAfterConfirmation;
import static io.tradepost.sagas.Examples.change;
import static io.tradepost.sagas.Examples.committed;
import static io.tradepost.sagas.Examples.confirmed;
import static io.tradepost.sagas.Examples.placed;
import static io.tradepost.sagas.Examples.placedBeyondAllMeasure;
import static io.tradepost.sagas.Examples.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.tradepost.inventory.api.InventoryCommand.CommitStock;
import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.inventory.api.InventoryCommand.ReserveStock;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.order.api.OrderCommand.ConfirmOrder;
import io.tradepost.payment.api.PaymentCommand.AuthorizePayment;
import io.tradepost.payment.api.PaymentCommand.CapturePayment;
import io.tradepost.payment.api.PaymentCommand.VoidPayment;
import io.tradepost.sagas.Contexts.Sent;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.RestClient;

class SagasServiceIT {

    private static ConfigurableApplicationContext service;
    private static Contexts contexts;

    @BeforeAll
    static void start() {
        service = Sagas.start();
        contexts = Contexts.silent();
    }

    @AfterAll
    static void stop() {
        contexts.close();
        service.close();
    }

    @Test
    void eachAnswerLeadsToTheNextCommandOnItsTopicUnderItsKey() {
        OrderId order = new OrderId("it-fulfilled");
        var reserveStock =
                new ReserveStock(order, List.of(new SkuQuantity(MUG, 2), new SkuQuantity(LANTERN, 5)), false);
        var authorizePayment = new AuthorizePayment(PaymentId.of(order), order, TOTAL, TOKEN);
        var confirmOrder = new ConfirmOrder(order, List.of());
        var commitStock = new CommitStock(order, change(order, "s1"), reserveStock.lines());
        var capturePayment = new CapturePayment(PaymentId.of(order), order, change(order, "s1"), TOTAL, true);

        contexts.say(placed(order));
        contexts.awaitSent(order, reserveStock);
        contexts.say(reserved(order));
        contexts.awaitSent(order, reserveStock, authorizePayment);
        contexts.say(authorized(order));
        contexts.awaitSent(order, reserveStock, authorizePayment, confirmOrder);
        assertThat(Sagas.live(order)).containsExactly("OrderFulfilment");
        contexts.say(confirmed(order), shipped(order));
        contexts.awaitSent(order, reserveStock, authorizePayment, confirmOrder, commitStock, capturePayment);
        contexts.say(committed(change(order, "s1")), captured(change(order, "s1"), TOTAL));

        await().untilAsserted(() -> assertThat(Sagas.live(order)).isEmpty());
        assertThat(contexts.sent())
                .filteredOn(sent -> Ids.orderOf(sent.command()).equals(order))
                .extracting(Sent::topic, Sent::key, Sent::correlationId)
                .containsExactlyInAnyOrder(
                        tuple("inventory.commands", "stock", "placing it-fulfilled"),
                        tuple("payment.commands", "it-fulfilled", "placing it-fulfilled"),
                        tuple("order.commands", "it-fulfilled", "placing it-fulfilled"),
                        tuple("inventory.commands", "stock", "placing it-fulfilled"),
                        tuple("payment.commands", "it-fulfilled", "placing it-fulfilled"));
    }

    @Test
    void aCancelledConfirmedOrderIsUndone() {
        OrderId order = new OrderId("it-cancelled");

        contexts.say(cancelledAfterConfirmation(order));
        contexts.awaitSent(
                order, new ReleaseStock(order), new VoidPayment(PaymentId.of(order), order, "order cancelled"));
        assertThat(Sagas.live(order)).containsExactly("OrderFulfilment");
        contexts.say(voided(order), released(order));

        await().untilAsserted(() -> assertThat(Sagas.live(order)).isEmpty());
    }

    @Test
    void nothingOfAnEventThatAProcessCannotHandleIsKeptAndOthersGoOn() {
        OrderId impossible = new OrderId("it-impossible");
        OrderId other = new OrderId("it-possible");

        contexts.say(placedBeyondAllMeasure(impossible), placed(other));

        await().untilAsserted(() -> assertThat(Sagas.deadLetters(impossible)).hasSize(1));
        await().untilAsserted(() -> assertThat(contexts.sentFor(other)).hasSize(1));
        assertThat(Sagas.live(impossible)).isEmpty();
        assertThat(Sagas.commands(impossible)).isEmpty();
        assertThat(Sagas.live(other)).containsExactly("OrderFulfilment");
        assertThat(Sagas.commands(other)).containsExactly("inventory.ReserveStock");
    }

    @Test
    void operatorsSeeWhatStandsStill() {
        OrderId order = new OrderId("it-seen");
        RestClient http =
                RestClient.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"));

        contexts.say(placed(order));

        await().untilAsserted(
                        () -> assertThat(http.get()
                                        .uri("/internal/sagas")
                                        .retrieve()
                                        .body(String.class))
                                .contains(
                                        "\"process\":\"OrderFulfilment\",\"key\":\"it-seen\",\"orderId\":\"it-seen\",\"step\":\"RESERVING_STOCK\""));
        assertThat(http.get().uri("/internal/sagas?olderThan=PT1H").retrieve().body(String.class))
                .isEqualTo("[]");
    }
}

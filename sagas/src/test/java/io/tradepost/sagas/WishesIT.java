package io.tradepost.sagas;

import static io.tradepost.order.api.OrderCommand.RejectionCode.TIMED_OUT;
import static io.tradepost.sagas.Examples.LANTERN;
import static io.tradepost.sagas.Examples.MUG;
import static io.tradepost.sagas.Examples.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.inventory.api.InventoryCommand.ReserveStock;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.order.api.OrderCommand.RejectOrder;
import io.tradepost.sagas.Contexts.Told;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

class WishesIT {

    private static ConfigurableApplicationContext service;
    private static Contexts contexts;
    private static RestClient http;

    @BeforeAll
    static void start() {
        service = Sagas.start();
        contexts = Contexts.silent();
        http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"))
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    @AfterAll
    static void stop() {
        contexts.close();
        service.close();
    }

    @Test
    void aProcessAsksAgainAndGivesUpWhenAnOperatorWantsIt() {
        OrderId order = new OrderId("it-wished");
        ReserveStock reserve =
                new ReserveStock(order, List.of(new SkuQuantity(MUG, 2), new SkuQuantity(LANTERN, 5)), false);
        contexts.say(placed(order));
        contexts.awaitSent(order, reserve);

        ResponseEntity<String> again = post("OrderFulfilment/it-wished/retry");
        assertThat(again.getStatusCode().value()).isEqualTo(200);
        assertThat(again.getBody())
                .isEqualTo("{\"process\":\"OrderFulfilment\",\"key\":\"it-wished\","
                        + "\"commands\":[{\"type\":\"inventory.ReserveStock\",\"target\":\"it-wished\"}]}");
        assertThat(again.getHeaders().getFirst("Tradepost-Token")).isNotBlank();
        contexts.awaitSent(order, reserve, reserve);

        assertThat(post("OrderFulfilment/it-wished/compensate").getStatusCode().value())
                .isEqualTo(200);
        contexts.awaitSent(
                order,
                reserve,
                reserve,
                new ReleaseStock(order),
                new RejectOrder(order, TIMED_OUT, "given up by an operator"));
        await().untilAsserted(() -> assertThat(contexts.told("OrderFulfilment:it-wished"))
                .extracting(Told::sequence)
                .containsExactly(0L, 1L, 2L));
    }

    @Test
    void whatItsStepDoesNotAllowIsAConflictThatChangesNothing() {
        OrderId order = new OrderId("it-wished-twice");
        contexts.say(placed(order));
        await().untilAsserted(() -> assertThat(contexts.sentFor(order)).hasSize(1));
        post("OrderFulfilment/it-wished-twice/compensate");
        await().untilAsserted(() -> assertThat(contexts.sentFor(order)).hasSize(3));

        ResponseEntity<String> twice = post("OrderFulfilment/it-wished-twice/compensate");

        assertThat(twice.getStatusCode().value()).isEqualTo(409);
        assertThat(twice.getBody()).contains("nothing-to-compensate", "takes back already what was done");
        assertThat(Sagas.commands(order)).hasSize(3);
    }

    @Test
    void aProcessThatDoesNotLiveIsNotFound() {
        assertThat(post("OrderFulfilment/it-nobody/retry").getStatusCode().value())
                .isEqualTo(404);
        assertThat(post("Nonsense/it-nobody/retry").getBody()).contains("process-not-found");
    }

    private static ResponseEntity<String> post(String path) {
        return http.post().uri("/internal/sagas/" + path).retrieve().toEntity(String.class);
    }
}

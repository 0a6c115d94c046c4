package io.tradepost.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.kernel.OrderId;
import io.tradepost.order.Api.Answer;
import io.tradepost.order.api.OrderCommand.ConfirmOrder;
import io.tradepost.order.api.OrderCommand.RejectOrder;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of a placed order: by command from a process, or by its buyer. */
class DecisionsIT {

    private static final Api API = OrderServer.api();

    @BeforeAll
    static void goods() {
        OrderServer.owners().product("85123A", "White hanging heart", "2.55");
    }

    @Test
    void isConfirmedByCommandHoweverOftenItComes() {
        place("confirmed");
        OrderServer.send(new ConfirmOrder(new OrderId("confirmed"), List.of()));
        OrderServer.send(new ConfirmOrder(new OrderId("confirmed"), List.of()));
        Answer shown = awaitStatus("confirmed", "CONFIRMED");
        assertThat(shown.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void isRejectedByCommandWithItsReasonAndStaysSo() {
        place("rejected");
        OrderServer.send(new RejectOrder(new OrderId("rejected"), RejectionCode.OUT_OF_STOCK, "out of stock: 85123A"));
        OrderServer.send(new ConfirmOrder(new OrderId("rejected"), List.of()));
        Answer shown = awaitStatus("rejected", "REJECTED");
        assertThat(shown.text("/reason")).isEqualTo("out of stock: 85123A");
        assertThat(shown.text("/reasonCode")).isEqualTo("OUT_OF_STOCK");

        Answer refused = cancel("rejected", "too late");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).endsWith("/order-not-cancellable");
    }

    @Test
    void isCancelledByItsBuyerAndShownSo() {
        place("cancelled");
        Answer cancelled = cancel("cancelled", "changed my mind");
        assertThat(cancelled.status()).isEqualTo(202);
        assertThat(cancelled.header("ETag")).isEqualTo("\"1\"");
        assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
        assertThat(cancelled.text("/reason")).isEqualTo("changed my mind");
        assertThat(API.get("/api/orders/cancelled").body()).isEqualTo(cancelled.body());

        Answer again = cancel("cancelled", "said so before");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(cancelled.body());
    }

    @Test
    void oneIdempotencyKeyCancelsOnce() {
        place("cancelled-by-key");
        String path = "/api/orders/cancelled-by-key/cancellation";
        Answer first = API.post(path, "{\"reason\":\"twice\"}", "Idempotency-Key", "cancel-1");
        Answer second = API.post(path, "{\"reason\":\"twice\"}", "Idempotency-Key", "cancel-1");
        assertThat(first.text("/status")).isEqualTo("CANCELLED");
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void whatIsNotThereCannotBeSeenOrCancelled() {
        assertThat(API.get("/api/orders/nowhere").status()).isEqualTo(404);
        assertThat(cancel("nowhere", "never bought it").status()).isEqualTo(404);
    }

    @Test
    void aCancellationHasAReason() {
        place("reason");
        Answer refused = API.post("/api/orders/reason/cancellation", "{}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults()).containsExactly("/reason");
    }

    private static Answer awaitStatus(String id, String status) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> API.get("/api/orders/" + id), shown -> status.equals(shown.text("/status")));
    }

    private static Answer cancel(String id, String reason) {
        return API.post("/api/orders/" + id + "/cancellation", "{\"reason\":\"%s\"}".formatted(reason));
    }

    private static void place(String id) {
        Answer placed = API.post("/api/orders", """
                {"orderId":"%s","guest":{"name":"Ada","email":"ada@example.org"},
                 "lines":[{"sku":"85123A","quantity":1}],"payment":{"token":"tok_approve"}}""".formatted(id));
        assertThat(placed.status()).isEqualTo(202);
    }
}

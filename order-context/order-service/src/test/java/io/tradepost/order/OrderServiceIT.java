package io.tradepost.order;

import static java.util.Collections.nCopies;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.order.Api.Answer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OrderServiceIT {

    private static final Api API = OrderServer.api();

    @BeforeAll
    static void goods() {
        OrderServer.owners().product("85123A", "White hanging heart", "2.55");
        OrderServer.owners().product("71053", "White metal lantern", "3.39");
        OrderServer.owners().customer("17850", false);
    }

    @Test
    void anOrderIsAnsweredAsItIsShownLater() {
        Answer placed = API.post("/api/orders", """
                {"orderId":"shown","customerId":"17850","payment":{"token":"tok_approve"},"lines":[
                 {"sku":"85123A","quantity":6},{"sku":"71053","quantity":2,"unitPrice":{"amount":"3","currency":"GBP"}},
                 {"sku":"85123A","quantity":1}]}""");
        assertThat(placed.status()).isEqualTo(202);
        assertThat(placed.header("Location")).isEqualTo("/api/orders/shown");
        assertThat(placed.header("ETag")).isEqualTo("\"0\"");
        assertThat(placed.text("/status")).isEqualTo("PLACED");
        assertThat(placed.body().path("lines").size()).isEqualTo(3);
        assertThat(placed.text("/lines/0/name")).isEqualTo("White hanging heart");
        assertThat(placed.text("/lines/0/amount/amount")).isEqualTo("15.30");
        assertThat(placed.text("/lines/1/unitPrice/amount")).isEqualTo("3.00");
        assertThat(placed.text("/total/amount")).isEqualTo("23.85");

        Answer shown = API.get("/api/orders/shown");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("ETag")).isEqualTo("\"0\"");
        assertThat(shown.body()).isEqualTo(placed.body());
    }

    @Test
    void aGuestIsShownButStoredOnlySealed() {
        Answer placed = API.post("/api/orders", """
                {"orderId":"guest","guest":{"name":"Ada Lovelace","email":"ada@example.org"},
                 "shippingAddress":{"line1":"12 St James's Square","city":"London","country":"United Kingdom"},
                 "lines":[{"sku":"85123A","quantity":6}],"payment":{"token":"tok_approve"}}""");
        assertThat(placed.status()).isEqualTo(202);
        Answer shown = API.get("/api/orders/guest");
        assertThat(shown.body()).isEqualTo(placed.body());
        assertThat(shown.text("/guest/email")).isEqualTo("ada@example.org");
        assertThat(shown.text("/shippingAddress/line1")).isEqualTo("12 St James's Square");
        String stored = OrderServer.database().sql("""
                        select convert_from(payload, 'UTF8') || order_view::text from domain_event, order_view
                        where aggregate_identifier = 'guest' and order_id = 'guest'""").query(String.class).single();
        assertThat(stored).contains("85123A").doesNotContain("Ada", "ada@", "James");
    }

    @Test
    void anErasedGuestIsGoneAndTheOrderStays() {
        API.post("/api/orders", """
                {"orderId":"erased","guest":{"name":"Ada Lovelace","email":"ada@example.org"},
                 "lines":[{"sku":"85123A","quantity":1}],"payment":{"token":"tok_approve"}}""");
        OrderServer.database()
                .sql("delete from personal_data_key where subject = 'order:erased'")
                .update();
        Answer shown = API.get("/api/orders/erased");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body().has("guest")).isFalse();
        assertThat(shown.text("/total/amount")).isEqualTo("2.55");
    }

    @Test
    void theSameRequestAgainIsAnsweredWithTheOrderWhateverThePriceIsNow() {
        String request = request("again", "changing", 2);
        OrderServer.owners().product("changing", "Changing", "1.00");
        Answer first = API.post("/api/orders", request);
        OrderServer.owners().product("changing", "Changing", "9.00");
        Answer second = API.post("/api/orders", request.replace(",", " , "));
        assertThat(first.status()).isEqualTo(202);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void anotherRequestUnderTheSameIdIsRefused() {
        assertThat(API.post("/api/orders", request("taken", "85123A", 2)).status())
                .isEqualTo(202);
        Answer refused = API.post("/api/orders", request("taken", "85123A", 3));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).endsWith("/order-exists-with-other-content");
        assertThat(refused.faults()).containsExactly("/orderId");
    }

    @Test
    void oneIdempotencyKeyPlacesOneOrderHoweverOftenItComesAtOnce() throws Exception {
        String request = request("x", "85123A", 1).replace("\"orderId\":\"x\",", "");
        String key = UUID.randomUUID().toString();
        List<Answer> answers = fiftyTimes(request, "Idempotency-Key", key);
        Set<String> ids =
                answers.stream().map(answer -> answer.text("/orderId")).collect(toSet());
        assertThat(answers).allMatch(answer -> answer.status() == 202);
        assertThat(ids).hasSize(1);
        assertThat(API.get("/api/orders/" + ids.iterator().next()).status()).isEqualTo(200);
    }

    @Test
    void oneOrderIdPlacesOneOrderHoweverOftenItComesAtOnce() throws Exception {
        List<Answer> answers = fiftyTimes(request("at-once", "85123A", 1));
        var byStatus = answers.stream().collect(groupingBy(Answer::status));
        assertThat(byStatus.keySet()).containsOnly(200, 202);
        assertThat(byStatus.get(202)).hasSize(1);
        assertThat(answers.stream().map(Answer::body).collect(toSet())).hasSize(1);
    }

    private static List<Answer> fiftyTimes(String request, String... headers) throws Exception {
        Callable<Answer> post = () -> API.post("/api/orders", request, headers);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(nCopies(50, post)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private static String request(String id, String sku, int quantity) {
        return """
                {"orderId":"%s","customerId":"17850","lines":[{"sku":"%s","quantity":%d}],\
                "payment":{"token":"tok_approve"}}""".formatted(id, sku, quantity);
    }
}

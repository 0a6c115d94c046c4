package io.tradepost.inventory;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Speaks JSON with a running service. */
final class Client {

    private final RestTestClient http;

    Client(ConfigurableApplicationContext service) {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    ResponseSpec get(String path) {
        return http.get().uri(path).exchange();
    }

    ResponseSpec post(String path, String body) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    ResponseSpec put(String path, String body) {
        return http.put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    ResponseSpec post(String path, String body, String idempotencyKey) {
        return http.post()
                .uri(path)
                .header("Idempotency-Key", idempotencyKey)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    void receive(String sku, long quantity) {
        post("/api/stock/" + sku + "/receipts", "{\"quantity\":%d}".formatted(quantity))
                .expectStatus()
                .isCreated();
    }

    void shows(String sku, long onHand, long reserved) {
        get("/api/stock/" + sku).expectStatus().isOk().expectBody().json("""
                {"total":{"onHand":%d,"reserved":%d,"available":%d}}""".formatted(
                        onHand, reserved, onHand - reserved));
    }

    static void refused(ResponseSpec answer, int status, String problem, String pointer) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://tradepost.io/problems/" + problem)
                .jsonPath("$.errors[?(@.pointer=='" + pointer + "')]")
                .isNotEmpty();
    }
}

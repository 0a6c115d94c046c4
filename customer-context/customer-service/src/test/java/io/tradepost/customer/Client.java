package io.tradepost.customer;

import org.jspecify.annotations.Nullable;
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

    ResponseSpec post(String path, String body, String idempotencyKey) {
        return http.post()
                .uri(path)
                .header("Idempotency-Key", idempotencyKey)
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

    ResponseSpec delete(String path) {
        return http.delete().uri(path).exchange();
    }

    static int status(ResponseSpec answer) {
        return answer.returnResult().getStatus().value();
    }

    /** @param pointer of the first fault; null when the problem names none */
    static void refused(ResponseSpec answer, int status, String problem, @Nullable String pointer) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://tradepost.io/problems/" + problem)
                .jsonPath("$.trace")
                .doesNotExist()
                .jsonPath(pointer == null ? "$.title" : "$.errors[?(@.pointer=='" + pointer + "')]")
                .isNotEmpty();
    }
}

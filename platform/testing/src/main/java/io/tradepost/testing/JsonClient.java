package io.tradepost.testing;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Speaks JSON with a running service. */
public final class JsonClient {

    private final RestTestClient http;

    public JsonClient(ConfigurableApplicationContext service) {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        this.http = RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build();
    }

    public ResponseSpec get(String path) {
        return http.get().uri(path).exchange();
    }

    public ResponseSpec post(String path, String body) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public ResponseSpec post(String path, String body, String idempotencyKey) {
        return http.post()
                .uri(path)
                .header("Idempotency-Key", idempotencyKey)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public ResponseSpec put(String path, String body) {
        return http.put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public ResponseSpec delete(String path) {
        return http.delete().uri(path).exchange();
    }

    public static int status(ResponseSpec answer) {
        return answer.returnResult().getStatus().value();
    }

    /**
     * Asserts a problem of that type.
     *
     * @param pointer of a fault that it names; null when it names none
     */
    public static void refused(ResponseSpec answer, int status, String problem, @Nullable String pointer) {
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

package io.tradepost.gateway;

import static io.tradepost.gateway.RunningGateway.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayIT {

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = new RunningGateway();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/products/85123A, catalog",
        "/api/products, catalog",
        "/api/categories, catalog",
        "/api/customers/17850, customer",
        "/api/stock/85123A, inventory",
        "/api/orders/o-1?a=b%20c&a=%2B, order",
        "/api/payments/o-1, payment",
        "/api/search/orders?q=caf%C3%A9, query",
        "/api/views, query",
        "/api/reports/sales?by=country, query",
        "/api/search?q=heart, query",
        "/api/activity?orderId=o-1, query",
        "/api/processes?state=overdue, query",
        "/api/dead-letters, query",
        "/api/exports/sales?day=2011-01-04, query",
        "/api/returns/batch, order",
        "/api/credits/credit:c-1, order",
        "/api/imports/1/rejects, imports",
        "/imports, imports",
        "/, query",
        "/orders/o-1/live, query",
        "/ui/tradepost.css, query",
    })
    void aPathGoesToItsService(String path, String service) throws Exception {
        assertThat(gateway.get(path).body()).isEqualTo(service + " GET " + path + " 0");
    }

    @Test
    void whatTheServiceSaysReachesTheCaller() throws Exception {
        HttpResponse<String> response = gateway.send(gateway.to("/api/orders")
                .header("Idempotency-Key", "k-1")
                .header("X-Request-Id", "r-1")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEqualTo("order POST /api/orders 2");
        assertThat(response.headers().map())
                .containsEntry("etag", List.of("\"7\""))
                .containsEntry("location", List.of("/api/orders/o-1"))
                .containsEntry("seen-idempotency-key", List.of("k-1"))
                .containsEntry("seen-x-request-id", List.of("r-1"))
                .containsEntry("x-request-id", List.of("r-1"));
    }

    @Test
    void aRequestWithoutANameGetsOne() throws Exception {
        HttpResponse<String> response = gateway.get("/api/products/1");

        assertThat(response.headers().firstValue("X-Request-Id"))
                .isNotEmpty()
                .isEqualTo(response.headers().firstValue("Seen-X-Request-Id"));
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/unknown", "GET, /api", "GET, /actuator/env", "POST, /", "GET, /actuator"})
    void whatNobodyServesIsAProblem(String method, String path) throws Exception {
        assertProblem(gateway.send(gateway.to(path).method(method, BodyPublishers.noBody())), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"/api/products/a%2Fb", "/api/products/%00", "/api/products/%C3%28"})
    void aMalformedUrlIsAProblem(String path) throws Exception {
        assertProblem(gateway.get(path), 400, "bad-request");
    }

    @Test
    void whatTheServerItselfRefusesIsAProblem() throws Exception {
        assertProblem(
                gateway.send(gateway.to("/api/products/1").method("TRACE", BodyPublishers.noBody())),
                405,
                "method-not-allowed");
        assertProblem(gateway.get("/error"), 404, "not-found");
    }

    @Test
    void aBodyOfOneMebibytePassesAndOneByteMoreDoesNot() throws Exception {
        int calls = gateway.service("order").calls.get();

        assertThat(gateway.send(gateway.to("/api/orders").POST(BodyPublishers.ofByteArray(new byte[1 << 20])))
                        .body())
                .isEqualTo("order POST /api/orders 1048576");
        assertProblem(
                gateway.send(gateway.to("/api/orders").POST(BodyPublishers.ofByteArray(new byte[(1 << 20) + 1]))),
                413,
                "body-too-large");
        assertProblem(
                gateway.send(gateway.to("/api/orders")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3 << 20])))),
                413,
                "body-too-large");
        assertThat(gateway.service("order").calls).hasValue(calls + 1);
    }

    @Test
    void aFilePassesWhateverItsSize() throws Exception {
        HttpRequest.Builder upload =
                gateway.to("/api/imports").header("Content-Type", "multipart/form-data; boundary=b");

        assertThat(gateway.send(upload.POST(BodyPublishers.ofByteArray(new byte[5 << 20])))
                        .body())
                .isEqualTo("imports POST /api/imports " + (5 << 20));
        assertThat(gateway.send(upload.POST(
                                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[5 << 20]))))
                        .body())
                .isEqualTo("imports POST /api/imports " + (5 << 20));
    }

    /** Longer than a service may take to begin its answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/orders/o-1/live",
                "/api/search/orders/export",
                "/api/exports/sales?day=2011-01-04",
                "/api/imports/1/events"
            })
    void aStreamMayTakeItsTime(String path) throws Exception {
        StandIn.Answer slowly = (exchange, body) -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 4; i++) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
                StandIn.pause(RunningGateway.ANSWER.dividedBy(2));
            }
        };
        List.of("query", "imports").forEach(name -> gateway.service(name).answers(slowly));

        assertThat(gateway.get(path).body()).isEqualTo("....");
        List.of("query", "imports").forEach(name -> gateway.service(name).echoes());
    }

    @Test
    void itIsReady() throws Exception {
        assertThat(gateway.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    }
}

package io.tradepost.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

class GatewayIT {

    private static final List<String> NAMES =
            List.of("catalog", "customer", "inventory", "order", "payment", "query", "imports");
    private static final List<StandIn> SERVICES =
            NAMES.stream().map(StandIn::new).toList();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext gateway;
    private static String base;

    @BeforeAll
    static void start() {
        gateway = GatewayService.start(Stream.concat(
                        Stream.of(
                                "--server.port=0", "--tradepost.gateway.answer=500ms", "--tradepost.gateway.pause=1s"),
                        NAMES.stream()
                                .map(name -> "--tradepost.services." + name + "="
                                        + service(name).address()))
                .toArray(String[]::new));
        base = "http://127.0.0.1:" + gateway.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        SERVICES.forEach(StandIn::close);
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
        "/api/returns/batch, order",
        "/api/credits/credit:c-1, order",
        "/api/imports/1/rejects, imports",
        "/imports, imports",
        "/, query",
        "/assets/page.css, query",
    })
    void aPathGoesToItsService(String path, String service) throws Exception {
        assertThat(get(path).body()).isEqualTo(service + " GET " + path + " 0");
    }

    @Test
    void whatTheServiceSaysReachesTheCaller() throws Exception {
        HttpResponse<String> response = send(to("/api/orders")
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
        HttpResponse<String> response = get("/api/products/1");

        assertThat(response.headers().firstValue("X-Request-Id"))
                .isNotEmpty()
                .isEqualTo(response.headers().firstValue("Seen-X-Request-Id"));
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/unknown", "GET, /api", "GET, /actuator/env", "POST, /", "GET, /actuator"})
    void whatNobodyServesIsAProblem(String method, String path) throws Exception {
        assertProblem(send(to(path).method(method, BodyPublishers.noBody())), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"/api/products/a%2Fb", "/api/products/%00", "/api/products/%C3%28"})
    void aMalformedUrlIsAProblem(String path) throws Exception {
        assertProblem(get(path), 400, "bad-request");
    }

    @Test
    void whatTheServerItselfRefusesIsAProblem() throws Exception {
        assertProblem(send(to("/api/products/1").method("TRACE", BodyPublishers.noBody())), 405, "method-not-allowed");
        assertProblem(get("/error"), 404, "not-found");
    }

    @Test
    void aBodyOfOneMebibytePassesAndOneByteMoreDoesNot() throws Exception {
        int calls = service("order").calls.get();

        assertThat(send(to("/api/orders").POST(BodyPublishers.ofByteArray(new byte[1 << 20])))
                        .body())
                .isEqualTo("order POST /api/orders 1048576");
        assertProblem(
                send(to("/api/orders").POST(BodyPublishers.ofByteArray(new byte[(1 << 20) + 1]))),
                413,
                "body-too-large");
        assertProblem(
                send(to("/api/orders")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3 << 20])))),
                413,
                "body-too-large");
        assertThat(service("order").calls).hasValue(calls + 1);
    }

    @Test
    void aFilePassesWhateverItsSize() throws Exception {
        HttpRequest.Builder upload = to("/api/imports").header("Content-Type", "multipart/form-data; boundary=b");

        assertThat(send(upload.POST(BodyPublishers.ofByteArray(new byte[5 << 20])))
                        .body())
                .isEqualTo("imports POST /api/imports " + (5 << 20));
        assertThat(send(upload.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[5 << 20]))))
                        .body())
                .isEqualTo("imports POST /api/imports " + (5 << 20));
    }

    @Test
    void refusalsOfAServiceDoNotCountAgainstIt() throws Exception {
        StandIn customer = service("customer");
        for (int status : List.of(404, 409, 422, 503)) {
            customer.answersStatus(status);
            for (int i = 0; i < 30; i++) {
                assertThat(get("/api/customers/1").statusCode()).isEqualTo(status);
            }
        }
        customer.echoes();

        assertThat(get("/api/customers/1").statusCode()).isEqualTo(202);
    }

    @Test
    void aBrokenServicesOwnAnswersPassUntilItIsLeftAlone() throws Exception {
        StandIn catalog = service("catalog");
        catalog.answersStatus(500);

        assertThat(get("/api/products/1").statusCode()).isEqualTo(500);
        eventually(() -> refusal("/api/products/1").contains("not called for the moment"));
        catalog.echoes();
        eventually(() -> refusal("/api/products/1").isEmpty());
    }

    @Test
    void aServiceThatIsAwayIsLeftAloneAndFoundAgain() throws Exception {
        StandIn payment = service("payment");
        payment.close();
        eventually(() -> refusal("/api/payments/o-1").contains("not called for the moment"));
        assertThat(get("/api/orders/o-1").statusCode()).isEqualTo(202);

        payment.start();

        eventually(() -> refusal("/api/payments/o-1").isEmpty());
    }

    @Test
    void aServiceThatIsTooSlowIsAnsweredFor() throws Exception {
        StandIn inventory = service("inventory");
        inventory.answers((exchange, body) -> {
            try {
                new CountDownLatch(1).await(2, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        HttpResponse<String> late = get("/api/stock/1");
        assertProblem(late, 504, "service-timeout");
        assertThat(late.headers().firstValue("Retry-After")).hasValue("1");
        inventory.echoes();
        assertThat(get("/api/stock/1").statusCode()).isEqualTo(202);
    }

    @Test
    void itIsReady() throws Exception {
        assertThat(get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    /** The detail of a 503, empty for any other answer. */
    private static String refusal(String path) {
        try {
            HttpResponse<String> response = get(path);
            if (response.statusCode() != 503) {
                return "";
            }
            assertProblem(response, 503, "service-unavailable");
            assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
            return response.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void eventually(BooleanSupplier condition) {
        await().atMost(Duration.ofSeconds(20)).until(condition::getAsBoolean);
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body())
                .contains("\"type\":\"https://tradepost.io/problems/" + type + "\"")
                .contains("\"status\":" + status);
    }

    private static StandIn service(String name) {
        return SERVICES.get(NAMES.indexOf(name));
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static HttpResponse<String> get(String path) throws IOException {
        return send(to(path).GET());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

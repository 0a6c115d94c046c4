package io.tradepost.catalog;

import static io.tradepost.catalog.RunningService.HEART;
import static io.tradepost.testing.JsonClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.testing.JsonClient;
import io.tradepost.testing.TestServers;
import io.tradepost.testing.Topic;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.common.caching.Cache;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.json.JsonCompareMode;

/** The catalog as its clients see it: over HTTP, and on its topic. */
class CatalogServiceIT {

    private static ConfigurableApplicationContext service;
    private static JsonClient http;

    @BeforeAll
    static void start() {
        service = RunningService.start();
        http = new JsonClient(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void handlesCommandsInTransactions() {
        assertThat(service.getBean(org.axonframework.common.transaction.TransactionManager.class))
                .isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void aProductIsCreatedOnce() {
        String body = HEART.formatted("once");
        String shown = """
                {"sku":"once","name":"White hanging heart","category":"lights",
                 "price":{"amount":"2.55","currency":"GBP"},"discontinued":false,"version":0}""";

        http.post("/api/products", body)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location("/api/products/once")
                .expectHeader()
                .valueEquals("ETag", "\"0\"")
                .expectBody()
                .json(shown, JsonCompareMode.STRICT);
        http.post("/api/products", body).expectStatus().isOk().expectBody().json(shown, JsonCompareMode.STRICT);
        http.get("/api/products/once").expectStatus().isOk().expectBody().json(shown, JsonCompareMode.STRICT);
        refused(http.post("/api/products", body.replace("lights", "gifts")), 409, "product-exists", "/sku");
    }

    @Test
    void aChangeIsSeenByTheNextRead() {
        http.post("/api/products", HEART.formatted("changed")).expectStatus().isCreated();

        http.put("/api/products/changed/price", "{\"amount\":\"1.95\",\"currency\":\"GBP\"}")
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        http.put("/api/products/changed/description", "{\"name\":\"Heart\",\"description\":\"in cream\"}")
                .expectStatus()
                .isNoContent();
        http.put("/api/products/changed/category", "{\"category\":null}")
                .expectStatus()
                .isNoContent();

        http.get("/api/products/changed")
                .expectHeader()
                .valueEquals("ETag", "\"3\"")
                .expectBody()
                .json("""
                        {"sku":"changed","name":"Heart","description":"in cream",
                         "price":{"amount":"1.95","currency":"GBP"},"discontinued":false,"version":3}""", JsonCompareMode.STRICT);
        refused(http.post("/api/products", HEART.formatted("changed")), 409, "product-exists", "/sku");
    }

    @Test
    void aDiscontinuedProductStaysAsItIs() {
        http.post("/api/products", HEART.formatted("gone")).expectStatus().isCreated();

        http.delete("/api/products/gone").expectStatus().isNoContent();
        http.delete("/api/products/gone")
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");

        String price = "{\"amount\":\"1.95\",\"currency\":\"GBP\"}";
        refused(http.put("/api/products/gone/price", price), 409, "product-discontinued", null);
        http.get("/api/products/gone").expectBody().jsonPath("$.discontinued").isEqualTo(true);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        refused(http.get("/api/products/none"), 404, "product-unknown", null);
        refused(http.delete("/api/products/none"), 404, "product-unknown", null);
        refused(http.put("/api/products/none/category", "{\"category\":\"x\"}"), 404, "product-unknown", null);
    }

    @Test
    void everyFaultOfARequestHasItsPointer() {
        http.post("/api/products", """
                        {"sku":"bad","name":" ","description":"","category":"","price":{"amount":"1","currency":"GBP"}}""")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value(pointers -> assertThat((List<String>) pointers).containsExactlyInAnyOrder("/name", "/category"));
        for (String unfit : List.of("\\ud800", "a\\u0000b")) {
            refused(
                    http.post("/api/products", HEART.formatted("x").replace("White", unfit)),
                    400,
                    "invalid-request",
                    "/name");
        }
        refused(http.post("/api/products", HEART.formatted("no sku")), 400, "invalid-request", "/sku");
        refused(
                http.post("/api/products", HEART.formatted("x").replace("2.55", "2.55555")),
                400,
                "invalid-request",
                "/price");
        refused(http.post("/api/products", "{\"sku\":\"x\""), 400, "invalid-request", "");
        refused(
                http.post("/api/products", HEART.formatted("x").replace("White", "n".repeat(200))),
                400,
                "invalid-request",
                "/name");
        refused(http.get("/api/products/a%20b"), 400, "invalid-request", "sku");
        String minor = HEART.formatted("x").replace("GBP\"", "GBP\",\"minor\":1");
        refused(http.post("/api/products", minor), 400, "invalid-request", "/price/minor");
    }

    @Test
    void nothingCostsLessThanNothing() {
        http.post("/api/products", HEART.formatted("low")).expectStatus().isCreated();

        String below = HEART.formatted("lower").replace("2.55", "-0.0001");
        refused(http.post("/api/products", below), 422, "price-negative", "/price/amount");
        String price = "{\"amount\":\"-0.0001\",\"currency\":\"GBP\"}";
        refused(http.put("/api/products/low/price", price), 422, "price-negative", "/amount");
    }

    @Test
    void anIdempotencyKeyReplaysItsAnswer() {
        String body = HEART.formatted("keyed");
        for (int i = 0; i < 2; i++) {
            http.post("/api/products", body, "k-1")
                    .expectStatus()
                    .isCreated()
                    .expectHeader()
                    .location("/api/products/keyed")
                    .expectBody()
                    .jsonPath("$.version")
                    .isEqualTo(0);
        }
        refused(http.post("/api/products", HEART.formatted("other"), "k-1"), 422, "idempotency-key-reused", null);
        http.get("/api/products/keyed").expectStatus().isOk();
    }

    @Test
    void aProductAddedByManyAtOnceIsCreatedOnce() {
        List<Integer> answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> JsonClient.status(http.post("/api/products", HEART.formatted("rush"))))
                .toList();

        assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
    }

    @Test
    void aLongHistoryIsReadFromItsSnapshot() {
        http.post("/api/products", HEART.formatted("long")).expectStatus().isCreated();
        IntStream.rangeClosed(1, 600)
                .forEach(i -> http.put("/api/products/long/price", "{\"amount\":\"" + i + "\",\"currency\":\"GBP\"}"));
        Awaitility.await()
                .until(() -> service.getBean(JdbcTemplate.class)
                                .queryForObject(
                                        "select count(*) from snapshot where aggregate_identifier = 'long'",
                                        Integer.class)
                        > 0);
        service.getBean(Cache.class).removeAll();

        http.post("/api/products", HEART.formatted("long").replace("2.55", "600"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"600\"");
        http.delete("/api/products/long").expectStatus().isNoContent();
    }

    @Test
    void everyChangeArrivesOnTheTopicInOrder() {
        http.post("/api/products", HEART.formatted("told")).expectStatus().isCreated();
        http.put("/api/products/told/price", "{\"amount\":\"1.95\",\"currency\":\"GBP\"}");
        http.delete("/api/products/told");

        var told = Topic.read(TestServers.kafka().bootstrapServers(), "catalog.events", "told", 3);

        assertThat(told)
                .extracting(record -> Topic.headers(record).get("ce_type"))
                .containsExactly("catalog.ProductAdded", "catalog.ProductPriced", "catalog.ProductDiscontinued");
        assertThat(Topic.headers(told.get(1)))
                .containsAllEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_source", "/tradepost/catalog",
                        "ce_subject", "told",
                        "ce_sequence", "1"))
                .containsKeys("ce_id", "ce_time");
        assertThat(told.get(1).value())
                .isEqualTo(
                        "{\"sku\":\"told\",\"price\":{\"amount\":\"1.95\",\"currency\":\"GBP\"},\"validFrom\":null}");
    }
}

package io.tradepost.catalog;

import static io.tradepost.catalog.RunningService.CLOCK;
import static io.tradepost.catalog.RunningService.HEART;
import static io.tradepost.testing.JsonClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.embedded.Database;
import io.tradepost.testing.JsonClient;
import io.tradepost.testing.TestServers;
import io.tradepost.testing.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a product costs, cost and is to cost; the moments come when the clock is put forward. */
class PricesIT {

    private static final String NEVER = "2999-01-01T00:00:00Z";
    private static final Duration HOUR = Duration.ofHours(1);

    private static ConfigurableApplicationContext service;
    private static JsonClient http;

    @BeforeAll
    static void start() {
        service = RunningService.startOnTheClock(TestServers.database("catalog"));
        http = new JsonClient(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aScheduledPriceTakesEffectAtItsMoment() {
        Instant soon = inAnHour();
        http.post("/api/products", HEART.formatted("soon")).expectStatus().isCreated();
        http.put("/api/products/soon/price", price("1.9575", soon.toString()))
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        http.get("/api/products/soon").expectBody().json("{\"price\":{\"amount\":\"2.55\"},\"version\":1}");
        http.get("/api/products/soon/prices").expectBody().json("""
                        {"prices":[{"price":{"amount":"2.55","currency":"GBP"}}],
                         "scheduled":[{"price":{"amount":"1.9575","currency":"GBP"},"validFrom":"%s"}]}""".formatted(soon));

        Instant putForward = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        CLOCK.letGoBy(HOUR);

        awaitPrice(http, "soon", "1.9575");
        http.get("/api/products/soon/prices").expectBody().json("""
                        {"prices":[{"price":{"amount":"2.55","currency":"GBP"},"validTo":"%1$s"},
                                   {"price":{"amount":"1.9575","currency":"GBP"},"validFrom":"%1$s"}],
                         "scheduled":[]}""".formatted(soon));
        var told = Topic.read(TestServers.kafka().bootstrapServers(), "catalog.events", "soon", 3);
        assertThat(told)
                .extracting(record -> Topic.headers(record).get("ce_type"))
                .containsExactly("catalog.ProductAdded", "catalog.PriceScheduled", "catalog.ProductPriced");
        assertThat(told.get(2).value()).contains("\"validFrom\":\"" + soon + "\"");
        assertThat(Instant.parse(Topic.headers(told.get(2)).get("ce_time"))).isAfterOrEqualTo(putForward);
    }

    @Test
    void pricesTakeEffectThoughTheServiceWasDownAtTheirMoments() {
        Database database = TestServers.database("catalog_restarted");
        Instant first;
        Instant second;
        try (var before = RunningService.startOnTheClock(database)) {
            JsonClient client = new JsonClient(before);
            client.post("/api/products", HEART.formatted("slept"))
                    .expectStatus()
                    .isCreated();
            first = inAnHour();
            second = first.plusMillis(500);
            client.put("/api/products/slept/price", price("3.00", second.toString()))
                    .expectStatus()
                    .isNoContent();
            client.put("/api/products/slept/price", price("1.95", first.toString()))
                    .expectStatus()
                    .isNoContent();
            client.get("/api/products/slept").expectBody().json("{\"price\":{\"amount\":\"2.55\"},\"version\":2}");
        }
        CLOCK.letGoBy(HOUR.plusMillis(500));

        try (var after = RunningService.startOnTheClock(database)) {
            JsonClient client = new JsonClient(after);
            awaitPrice(client, "slept", "3.00");
            client.get("/api/products/slept/prices").expectBody().json("""
                            {"prices":[{"price":{"amount":"2.55"},"validTo":"%1$s"},
                                       {"price":{"amount":"1.95"},"validFrom":"%1$s","validTo":"%2$s"},
                                       {"price":{"amount":"3.00"},"validFrom":"%2$s"}],
                             "scheduled":[]}""".formatted(first, second));
        }
    }

    @Test
    void aPriceToComeCanBeWithdrawn() {
        http.post("/api/products", HEART.formatted("spared")).expectStatus().isCreated();
        http.put("/api/products/spared/price", price("9", NEVER)).expectStatus().isNoContent();
        http.put("/api/products/spared/price", price("8", NEVER)).expectStatus().isNoContent();
        http.put("/api/products/spared/price", price("8", NEVER)).expectHeader().valueEquals("ETag", "\"2\"");
        http.get("/api/products/spared/prices")
                .expectBody()
                .jsonPath("$.scheduled.length()")
                .isEqualTo(1)
                .jsonPath("$.scheduled[0].price.amount")
                .isEqualTo("8.00");

        for (int i = 0; i < 2; i++) {
            http.delete("/api/products/spared/prices/" + NEVER)
                    .expectStatus()
                    .isNoContent()
                    .expectHeader()
                    .valueEquals("ETag", "\"3\"");
        }

        http.get("/api/products/spared/prices")
                .expectBody()
                .jsonPath("$.scheduled.length()")
                .isEqualTo(0);
    }

    @Test
    void aDiscontinuedProductHasNoPriceToCome() {
        http.post("/api/products", HEART.formatted("ended")).expectStatus().isCreated();
        http.put("/api/products/ended/price", price("9", NEVER)).expectStatus().isNoContent();

        http.delete("/api/products/ended").expectStatus().isNoContent();

        http.get("/api/products/ended/prices")
                .expectBody()
                .jsonPath("$.scheduled.length()")
                .isEqualTo(0);
        refused(http.put("/api/products/ended/price", price("9", NEVER)), 409, "product-discontinued", null);
    }

    @Test
    void whatCannotBeScheduledIsRefused() {
        http.post("/api/products", HEART.formatted("strict")).expectStatus().isCreated();
        String path = "/api/products/strict/price";

        refused(http.put(path, price("9", "2011-01-01T00:00:00Z")), 422, "price-not-in-the-future", "/validFrom");
        refused(http.put(path, price("-9", NEVER)), 422, "price-negative", "/amount");
        refused(http.put(path, price("9.12345", NEVER)), 400, "invalid-request", "");
        refused(http.put(path, price("9", "+12999-01-01T00:00:00Z")), 400, "invalid-request", "");
        refused(http.put(path, price("9", "tomorrow")), 400, "invalid-request", "/validFrom");
        refused(http.put(path, price("9", NEVER).replace("{", "{\"minor\":1,")), 400, "invalid-request", "/minor");
        refused(http.delete("/api/products/strict/prices/tomorrow"), 400, "invalid-request", "validFrom");
        refused(http.delete("/api/products/strict/prices/" + NEVER), 404, "price-unknown", null);
        refused(http.delete("/api/products/none/prices/" + NEVER), 404, "product-unknown", null);
        refused(http.get("/api/products/none/prices"), 404, "product-unknown", null);
    }

    @Test
    void manyPricesForOneMomentTakeEffectTogether() {
        Instant soon = inAnHour();
        IntStream.range(0, 50).forEach(i -> {
            http.post("/api/products", HEART.formatted("sale-" + i))
                    .expectStatus()
                    .isCreated();
            http.put("/api/products/sale-" + i + "/price", price("1", soon.toString()))
                    .expectStatus()
                    .isNoContent();
        });

        CLOCK.letGoBy(HOUR);

        JdbcTemplate jdbc = service.getBean(JdbcTemplate.class);
        String cheap = "select count(*) from product where sku like 'sale-%' and price = 10000";
        Awaitility.await().until(() -> Integer.valueOf(50).equals(jdbc.queryForObject(cheap, Integer.class)));

        assertThat(jdbc.queryForObject("select count(*) from scheduled_price where sku like 'sale-%'", Integer.class))
                .isZero();
    }

    private static Instant inAnHour() {
        return CLOCK.instant().plus(HOUR).truncatedTo(ChronoUnit.MILLIS);
    }

    private static void awaitPrice(JsonClient client, String sku, String amount) {
        Awaitility.await()
                .untilAsserted(() -> client.get("/api/products/" + sku)
                        .expectBody()
                        .jsonPath("$.price.amount")
                        .isEqualTo(amount));
    }

    private static String price(String amount, String validFrom) {
        return "{\"amount\":\"%s\",\"currency\":\"GBP\",\"validFrom\":\"%s\"}".formatted(amount, validFrom);
    }
}

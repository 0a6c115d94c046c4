package io.tradepost.catalog;

import static io.tradepost.catalog.RunningService.HEART;
import static io.tradepost.testing.JsonClient.refused;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.starter.token.Token;
import io.tradepost.starter.token.Token.Entry;
import io.tradepost.testing.JsonClient;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many products at once, attributes and categories. */
class AssortmentIT {

    private static ConfigurableApplicationContext service;
    private static JsonClient http;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void start() {
        service = RunningService.start();
        http = new JsonClient(service);
        jdbc = service.getBean(JdbcTemplate.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aBatchTellsKnownFromUnknown() {
        http.post("/api/products", HEART.formatted("b1")).expectStatus().isCreated();
        http.post("/api/products", HEART.formatted("b2")).expectStatus().isCreated();

        http.post("/api/products/batch", "{\"skus\":[\"b2\",\"nope\",\"b1\",\"b2\"]}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"products\":[{\"sku\":\"b1\",\"name\":\"White hanging heart\"},{\"sku\":\"b2\"}],"
                        + "\"unknown\":[\"nope\"]}")
                .jsonPath("$.products.length()")
                .isEqualTo(2);
        String tooMany = String.join(
                ",", IntStream.range(0, 2001).mapToObj(i -> "\"s" + i + "\"").toList());
        refused(http.post("/api/products/batch", "{\"skus\":[" + tooMany + "]}"), 400, "invalid-request", "/skus");
    }

    @Test
    void eachProductOfABatchHasItsOwnAnswer() {
        http.post("/api/products", HEART.formatted("m-same")).expectStatus().isCreated();
        http.post("/api/products", HEART.formatted("m-cheaper")).expectStatus().isCreated();
        http.post("/api/products", HEART.formatted("m-gone")).expectStatus().isCreated();
        http.delete("/api/products/m-gone").expectStatus().isNoContent();

        String batch = products(
                HEART.formatted("m-new"),
                HEART.formatted("m-gone").replace("2.55", "1.95"),
                HEART.formatted("m-below").replace("2.55", "-1"),
                HEART.formatted("m-cheaper").replace("2.55", "0.001").replace("lights", "gifts"),
                HEART.formatted("m-same"),
                HEART.formatted("m-new").replace("2.55", "3"));
        http.put("/api/products/batch", batch)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"products":[
                         {"sku":"m-new","status":201,"version":0},
                         {"sku":"m-gone","status":409,
                          "problem":{"type":"https://tradepost.io/problems/product-discontinued","status":409}},
                         {"sku":"m-below","status":422,
                          "problem":{"type":"https://tradepost.io/problems/price-negative","status":422,
                                     "errors":[{"pointer":"/price/amount"}]}},
                         {"sku":"m-cheaper","status":200,"version":2},
                         {"sku":"m-same","status":200,"version":0},
                         {"sku":"m-new","status":200,"version":1}]}""");
        http.get("/api/products/m-cheaper")
                .expectBody()
                .json("{\"category\":\"gifts\",\"price\":{\"amount\":\"0.001\",\"currency\":\"GBP\"},\"version\":2}");
        http.get("/api/products/m-new").expectBody().json("{\"price\":{\"amount\":\"3.00\"},\"version\":1}");
        refused(http.get("/api/products/m-below"), 404, "product-unknown", null);
    }

    @Test
    void aRepeatTellsWhatItFound() {
        String batch = products(HEART.formatted("t-1"));
        for (int i = 0; i < 2; i++) {
            http.put("/api/products/batch", batch)
                    .expectHeader()
                    .value(
                            Token.HEADER,
                            text -> assertThat(Token.of(text).entries())
                                    .containsExactly(new Entry("catalog", "t-1", 0)));
        }
        http.put("/api/products/batch", products(HEART.formatted("t-2").replace("2.55", "-1")))
                .expectHeader()
                .doesNotExist(Token.HEADER);
    }

    @Test
    void aBatchIsOneTransactionAndARepeatWritesNothing() {
        String batch = products(IntStream.range(0, 500)
                .mapToObj(i -> HEART.formatted("full-" + i))
                .toArray(String[]::new));

        http.put("/api/products/batch", batch)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.products[?(@.status == 201 && @.version == 0)].sku")
                .value(skus -> assertThat((List<?>) skus).hasSize(500));
        http.put("/api/products/batch", batch)
                .expectBody()
                .jsonPath("$.products[?(@.status == 200 && @.version == 0)].sku")
                .value(skus -> assertThat((List<?>) skus).hasSize(500));

        assertThat(jdbc.queryForMap("""
                        select count(*) as events, count(distinct xid) as transactions
                        from domain_event where aggregate_identifier like 'full-%'""")).containsEntry("events", 500L).containsEntry("transactions", 1L);
    }

    @Test
    void batchesThatComeTogetherAllGetTheirAnswers() {
        String batch = products(IntStream.range(0, 100)
                .mapToObj(i -> HEART.formatted("rush-" + i))
                .toArray(String[]::new));

        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> JsonClient.status(http.put("/api/products/batch", batch)))
                .toList();

        assertThat(answers).containsOnly(200);
        assertThat(jdbc.queryForObject("select count(*) from product where sku like 'rush-%'", Integer.class))
                .isEqualTo(100);
    }

    @Test
    void aBatchOfTheWrongFormIsRefusedAsAWhole() {
        refused(http.put("/api/products/batch", products()), 400, "invalid-request", "/products");
        String nameless = HEART.formatted("w-2").replace("White hanging heart", " ");
        String batch = products(HEART.formatted("w-1"), nameless);
        refused(http.put("/api/products/batch", batch), 400, "invalid-request", "/products/1/name");
        refused(http.get("/api/products/w-1"), 404, "product-unknown", null);
        String tooMany = products(IntStream.rangeClosed(0, 500)
                .mapToObj(i -> HEART.formatted("t-" + i))
                .toArray(String[]::new));
        refused(http.put("/api/products/batch", tooMany), 400, "invalid-request", "/products");
    }

    @Test
    void attributesAreKeptAsTheyWereSent() {
        String attributes = """
                {"zoom":{"mm":[1,2.50,null]},"colour":"wei\u00df","fragile":true}""";
        String body = HEART.formatted("a-1").replace("\"category\"", "\"attributes\":" + attributes + ",\"category\"");

        http.post("/api/products", body).expectStatus().isCreated();
        http.post("/api/products", body).expectStatus().isOk();
        http.get("/api/products/a-1")
                .expectBody()
                .json("{\"attributes\":" + attributes + "}")
                .jsonPath("$.attributes.zoom.mm.length()")
                .isEqualTo(3);
        http.put("/api/products/a-1/attributes", "{\"empty\":null}")
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        http.get("/api/products/a-1")
                .expectBody()
                .jsonPath("$.attributes")
                .value(map -> assertThat(map).hasToString("{empty=null}"));
        http.put("/api/products/a-1/attributes", "{}").expectStatus().isNoContent();
        http.get("/api/products/a-1").expectBody().jsonPath("$.attributes").doesNotExist();
    }

    @Test
    void attributesHaveLimits() {
        http.post("/api/products", HEART.formatted("a-2")).expectStatus().isCreated();
        String large = "{\"text\":\"" + "x".repeat(AttributeLimits.MAX_BYTES) + "\"}";

        refused(http.put("/api/products/a-2/attributes", large), 422, "attributes-too-large", "");
        refused(http.put("/api/products/a-2/attributes", "[1]"), 400, "invalid-request", "");
        refused(http.put("/api/products/a-2/attributes", "{\"a\\u0000b\":1}"), 422, "attributes-unfit", "");
        refused(http.put("/api/products/a-2/attributes", "{\"n\":1e999}"), 422, "attributes-unfit", "");
        String deep = "{\"d\":" + "[".repeat(8) + "]".repeat(8) + "}";
        refused(http.put("/api/products/a-2/attributes", deep), 422, "attributes-too-deep", "");
        String product = HEART.formatted("a-3").replace("\"category\"", "\"attributes\":" + large + ",\"category\"");
        refused(http.post("/api/products", product), 422, "attributes-too-large", "/attributes");
    }

    @Test
    void categoriesCountWhatCanBeBought() {
        String lamp = HEART.formatted("c-%d").replace("lights", "lamps");
        IntStream.range(0, 3).forEach(i -> http.post("/api/products", lamp.formatted(i)));
        http.delete("/api/products/c-1");
        http.put("/api/products/c-2/category", "{\"category\":\"lanterns\"}");

        http.get("/api/categories")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.categories[?(@.name == 'lamps')].products")
                .isEqualTo(1)
                .jsonPath("$.categories[?(@.name == 'lanterns')].products")
                .isEqualTo(1);
    }

    private static String products(String... products) {
        return List.of(products).stream().collect(joining(",", "{\"products\":[", "]}"));
    }
}

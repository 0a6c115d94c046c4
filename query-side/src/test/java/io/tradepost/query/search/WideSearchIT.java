package io.tradepost.query.search;

import static io.tradepost.query.orders.OrderExamples.confirmed;
import static io.tradepost.query.orders.OrderExamples.heart;
import static io.tradepost.query.orders.OrderExamples.item;
import static io.tradepost.query.orders.OrderExamples.lantern;
import static io.tradepost.query.orders.OrderExamples.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.catalog.api.CatalogEvent.ProductDiscontinued;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderLine;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Facets, highlights, sorting and snapshots. */
class WideSearchIT {

    private static final String YEAR = "from=2012-01-01&to=2013-01-01";

    private static RunningQuery query;
    private static EventTopics topics;

    @BeforeAll
    static void start() {
        query = RunningQuery.start();
        topics = new EventTopics();
        place("wide-1", "2012-01-01T00:00:00Z", heart(9));
        place("wide-2", "2012-02-01T00:00:00Z", lantern(1), heart(1));
        place("wide-3", "2012-03-01T00:00:00Z", item(1, new Sku("X1"), "Zinc <b>bucket", "Garden, wild", "4.00", 1));
        topics.send("wide-1", 1, confirmed(new OrderId("wide-1")));
        product("wide-a", "zinc tub", "Garden, wild", "12.00");
        product("wide-b", "Äpfel of zinc", "Garden, wild", "2.00");
        product("wide-c", "Zinc pail & spade", "Beach", "9.00");
        topics.send("wide-c", 1, new ProductDiscontinued(new Sku("wide-c")));
        await().atMost(Duration.ofSeconds(40)).ignoreExceptions().untilAsserted(() -> {
            assertThat(query.json("/api/search/orders?status=CONFIRMED&" + YEAR)
                            .get("total")
                            .intValue())
                    .isOne();
            assertThat(query.json("/api/search/orders?" + YEAR).get("total").intValue())
                    .isEqualTo(3);
            assertThat(query.json("/api/search/products?q=wide&discontinued=true")
                            .get("total")
                            .intValue())
                    .isOne();
            assertThat(query.json("/api/search/products?q=wide").get("total").intValue())
                    .isEqualTo(3);
        });
    }

    @AfterAll
    static void stop() {
        topics.close();
        query.close();
    }

    @Test
    void aFacetCountsAsIfItsOwnChoiceHadNotBeenMade() {
        JsonNode page = query.json("/api/search/orders?status=PLACED&category=Lighting&facets=status,category&" + YEAR);

        assertThat(ids(page)).containsExactly("wide-2");
        assertThat(page.get("facets").get("status").toString()).isEqualTo("[{\"value\":\"PLACED\",\"count\":1}]");
        assertThat(page.get("facets").get("category").valueStream().map(JsonNode::toString))
                .containsExactlyInAnyOrder(
                        "{\"value\":\"Lighting\",\"count\":1}",
                        "{\"value\":\"Decoration\",\"count\":1}",
                        "{\"value\":\"Garden, wild\",\"count\":1}");
    }

    @Test
    void valuesOfOneFacetAddUp() {
        assertThat(ids(query.json("/api/search/orders?category=Lighting&category=Garden,%20wild&" + YEAR)))
                .containsExactly("wide-3", "wide-2");
        assertThat(ids(query.json("/api/search/orders?status=PLACED&status=CONFIRMED&country=GB&guest=false&" + YEAR)))
                .containsExactly("wide-3", "wide-2", "wide-1");
    }

    @Test
    void onlyFacetsThatAreAskedForAreCounted() {
        assertThat(query.json("/api/search/orders?" + YEAR).get("facets")).isEmpty();
        assertThat(query.json("/api/search/products?q=wide&facets=discontinued")
                        .get("facets")
                        .toString())
                .isEqualTo("{\"discontinued\":[{\"value\":\"false\",\"count\":2},{\"value\":\"true\",\"count\":1}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "total, wide-3 wide-2 wide-1",
        "-total, wide-1 wide-2 wide-3",
        "placedAt, wide-1 wide-2 wide-3",
        "-orderId, wide-3 wide-2 wide-1",
    })
    void ordersAreSorted(String sort, String expected) {
        assertThat(ids(query.json("/api/search/orders?sort=" + sort + "&" + YEAR)))
                .containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "name, wide-b wide-c wide-a",
        "-price, wide-a wide-c wide-b",
        "category, wide-c wide-a wide-b",
    })
    void productsAreSorted(String sort, String expected) {
        assertThat(query.json("/api/search/products?q=wide&sort=" + sort).get("items"))
                .extracting(item -> item.get("sku").stringValue())
                .containsExactly(expected.split(" "));
    }

    @Test
    void highlightsMarkWhatWasFoundAndNothingElse() {
        JsonNode product = query.json("/api/search/products?q=zink pail&highlight=true".replace(" ", "%20"))
                .get("items")
                .get(0);
        assertThat(product.get("highlights").get("name").get(0).stringValue())
                .isEqualTo("<em>Zinc</em> <em>pail</em> &amp; spade");

        JsonNode order = query.json("/api/search/orders?q=zinc&highlight=true&" + YEAR)
                .get("items")
                .get(0);
        assertThat(order.get("highlights").toString()).contains("<em>Zinc</em> &lt;b&gt;bucket");
        assertThat(query.json("/api/search/orders?q=zinc&" + YEAR)
                        .get("items")
                        .get(0)
                        .has("highlights"))
                .isFalse();
    }

    @Test
    void aSnapshotShowsEveryPageAsTheFirstWas() {
        for (int i = 0; i < 10; i++) {
            place("still-" + i, "2009-01-01T00:00:00Z", heart(i + 1));
        }
        awaitTotal("from=2009-01-01&to=2010-01-01", 10);
        String path = "/api/search/orders?size=3&snapshot=true&sort=-total&from=2009-01-01&to=2010-01-01";
        List<String> met = new ArrayList<>();
        JsonNode page = query.json(path);
        place("moving", "2009-01-01T00:00:00Z", heart(2));
        awaitTotal("from=2009-01-01&to=2010-01-01", 11);
        while (page.has("next")) {
            met.addAll(ids(page));
            page = query.json(path + "&cursor=" + page.get("next").stringValue());
        }
        met.addAll(ids(page));

        assertThat(met)
                .isEqualTo(
                        IntStream.range(0, 10).mapToObj(i -> "still-" + (9 - i)).toList());
        assertThat(page.get("total").intValue()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "orders?facets=colour, facets",
        "orders?sort=colour, sort",
        "orders?guest=perhaps, guest",
        "orders?highlight=yes, highlight",
        "orders?snapshot=1, snapshot",
        "orders/export?format=json, format",
        "orders/export?status=LOST, status",
        "products?discontinued=no, discontinued",
        "products?sort=total, sort",
    })
    void whatCannotBeMeantIsAProblemThatNamesTheParameter(String path, String parameter) {
        HttpResponse<String> answer = query.get("/api/search/" + path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"pointer\":\"" + parameter + "\"", "must be");
    }

    private static void place(String id, String at, OrderLine... lines) {
        topics.send(id, 0, placed(new OrderId(id), Instant.parse(at), lines));
    }

    private static void product(String sku, String name, String category, String price) {
        topics.send(
                sku,
                0,
                new ProductAdded(
                        new Sku(sku), name, null, category, UnitPrice.of(price, "GBP"), Map.of("colour", "grey")));
    }

    private static void awaitTotal(String parameters, int total) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> query.json("/api/search/orders?size=1&" + parameters)
                                .get("total")
                                .intValue()
                        == total);
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("orderId").stringValue())
                .toList();
    }
}

package io.tradepost.query.search;

import static io.tradepost.query.orders.OrderExamples.HEART;
import static io.tradepost.query.orders.OrderExamples.confirmed;
import static io.tradepost.query.orders.OrderExamples.heart;
import static io.tradepost.query.orders.OrderExamples.lantern;
import static io.tradepost.query.orders.OrderExamples.placed;
import static io.tradepost.query.orders.OrderExamples.placedByGuest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.catalog.api.CatalogEvent.ProductDiscontinued;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SearchIT {

    private static final int PAGED = 250;
    private static final String PAGED_TIME = "from=2015-01-01&to=2016-01-01";

    private static RunningQuery query;

    @BeforeAll
    static void start() {
        query = RunningQuery.start();
        try (EventTopics topics = new EventTopics()) {
            for (int i = 0; i < PAGED; i++) {
                OrderId order = new OrderId("paged-" + i);
                Instant at = Instant.parse("2015-06-01T00:00:00Z").plusSeconds(i / 10);
                topics.send(order.value(), 0, placed(order, at, heart(i + 1)));
            }
            OrderId search = new OrderId("Search.1");
            topics.send(
                    search.value(),
                    0,
                    placed(search, Instant.parse("2014-03-01T12:00:00Z"), heart(1), lantern(3)),
                    confirmed(search));
            topics.send(
                    "Search.10", 0, placed(new OrderId("Search.10"), Instant.parse("2014-04-01T12:00:00Z"), heart(1)));
            topics.send("walk-in", 0, placedByGuest(new OrderId("walk-in")));
            topics.send("85123A", 0, product(HEART, "White hanging heart t-light holder", "Decoration"));
            topics.send(
                    "22423",
                    0,
                    product(new Sku("22423"), "Regency cakestand", "Kitchen"),
                    new ProductDiscontinued(new Sku("22423")));
        }
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
            assertThat(total("/api/search/orders?" + PAGED_TIME)).isEqualTo(PAGED);
            assertThat(total("/api/search/orders?from=2014-01-01&to=2015-01-01"))
                    .isEqualTo(2);
            assertThat(total("/api/search/orders?q=walk-in")).isEqualTo(1);
            assertThat(total("/api/search/products?q=85123A")).isEqualTo(1);
            assertThat(total("/api/search/products?q=22423")).isEqualTo(1);
        });
    }

    @AfterAll
    static void stop() {
        query.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 20, 100})
    void aWalkAlongTheCursorMeetsEachOrderOnce(int size) {
        List<String> met = new ArrayList<>();
        String path = "/api/search/orders?" + PAGED_TIME + "&size=" + size;
        JsonNode page = query.json(path);
        while (true) {
            page.get("items").forEach(item -> met.add(item.get("orderId").stringValue()));
            if (!page.has("next")) {
                break;
            }
            page = query.json(path + "&cursor=" + page.get("next").stringValue());
        }

        assertThat(met).hasSize(PAGED).doesNotHaveDuplicates();
        assertThat(met.getFirst()).isEqualTo("paged-240");
        assertThat(met.getLast()).isEqualTo("paged-9");
    }

    @Test
    void aCursorIsRefusedByAnotherSearch() {
        String cursor = query.json("/api/search/orders?size=1&" + PAGED_TIME)
                .get("next")
                .stringValue();

        assertThat(query.get("/api/search/orders?size=2&" + PAGED_TIME + "&cursor=" + cursor)
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> other =
                query.get("/api/search/orders?size=1&status=PLACED&" + PAGED_TIME + "&cursor=" + cursor);
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body()).contains("must be the cursor of an earlier answer to this search");
    }

    @Test
    void theValueIsTheExactSumOfAllHits() {
        JsonNode page = query.json("/api/search/orders?size=1&" + PAGED_TIME);

        long pence = 255L * PAGED * (PAGED + 1) / 2;
        assertThat(page.get("value").toString())
                .isEqualTo("[{\"amount\":\"" + pence / 100 + "." + pence % 100 + "\",\"currency\":\"GBP\"}]");
    }

    @ParameterizedTest
    @CsvSource({
        "q=Search.1, Search.1 Search.10",
        "q=search.1, Search.1 Search.10",
        "q=lantern&from=2014-01-01&to=2015-01-01, Search.1",
        "q=lantren hanging&from=2014-01-01&to=2015-01-01, Search.1",
        "q=met whi&from=2014-01-01&to=2015-01-01, Search.1",
        "q=lighting 17850&from=2014-01-01&to=2015-01-01, Search.1",
        "q=85123B&from=2014-01-01&to=2015-01-01, ''",
        "sku=71053&from=2014-01-01&to=2015-01-01, Search.1",
        "sku=85123a, ''",
        "status=CONFIRMED&from=2014-01-01&to=2015-01-01, Search.1",
        "customerId=17850&from=2014-01-01&to=2015-01-01, Search.10 Search.1",
        "from=2014-03-01T12:00:00Z&to=2014-04-01T12:00:00Z, Search.1",
        "from=2014-04-01&to=2014-04-02, Search.10",
        "q=walk-in, walk-in",
    })
    void ordersAreFound(String parameters, String expected) {
        assertThat(query.json("/api/search/orders?" + encoded(parameters)).get("items"))
                .extracting(item -> item.get("orderId").stringValue())
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "q=hart, 85123A",
        "q=t-light, 85123A",
        "q=CAKESTAND, 22423",
        "category=Kitchen, 22423",
        "q=8512, 85123A",
        "q=decoration white, 85123A",
        "q=kitchen heart, ''",
    })
    void productsAreFound(String parameters, String expected) {
        assertThat(query.json("/api/search/products?" + encoded(parameters)).get("items"))
                .extracting(item -> item.get("sku").stringValue())
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "orders?size=0, size",
        "orders?size=101, size",
        "orders?size=x, size",
        "orders?status=LOST, status",
        "orders?from=yesterday, from",
        "orders?to=2010-13-01, to",
        "orders?cursor=nonsense, cursor",
        "orders?customerId=a%20b, customerId",
        "orders?sku=%2F, sku",
        "products?size=-1, size",
        "products?cursor=WzFd, cursor",
    })
    void whatCannotBeMeantIsAProblemThatNamesTheParameter(String path, String parameter) {
        HttpResponse<String> response = query.get("/api/search/" + path);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("https://tradepost.io/problems/", parameter);
    }

    @Test
    void aTextThatIsTooLongIsAProblem() {
        assertThat(query.get("/api/search/orders?q=" + "a".repeat(201)).statusCode())
                .isEqualTo(400);
        assertThat(query.get("/api/search/orders?q=" + "a+".repeat(100)).statusCode())
                .isEqualTo(200);
    }

    private static ProductAdded product(Sku sku, String name, String category) {
        return new ProductAdded(sku, name, null, category, UnitPrice.of("2.55", "GBP"), Map.of("colour", "white"));
    }

    private static long total(String path) {
        return query.json(path).get("total").longValue();
    }

    private static String encoded(String parameters) {
        List<String> pairs = new ArrayList<>();
        for (String pair : parameters.split("&")) {
            int at = pair.indexOf('=') + 1;
            pairs.add(pair.substring(0, at) + URLEncoder.encode(pair.substring(at), StandardCharsets.UTF_8));
        }
        return String.join("&", pairs);
    }
}

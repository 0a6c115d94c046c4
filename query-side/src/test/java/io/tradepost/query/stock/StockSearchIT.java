package io.tradepost.query.stock;

import static io.tradepost.kernel.Warehouse.MAIN;
import static io.tradepost.query.stock.StockExamples.NORTH;
import static io.tradepost.query.stock.StockExamples.product;
import static io.tradepost.query.stock.StockExamples.received;
import static io.tradepost.query.stock.StockExamples.reserved;
import static io.tradepost.query.stock.StockExamples.threshold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.kernel.Sku;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StockSearchIT {

    private static final String MINE = "category=Shelving&category=Boxes";
    private static final Sku BOX = new Sku("st-box");
    private static final Sku SHELF = new Sku("st-shelf");
    private static final Sku BOARD = new Sku("st-board");

    private static RunningQuery query;
    private static EventTopics topics;

    @BeforeAll
    static void start() {
        query = RunningQuery.start();
        topics = new EventTopics();
        topics.send(
                "st-box@MAIN",
                0,
                received(BOX, MAIN, 10, 10, 0),
                threshold(BOX, MAIN, 6, 10, 0),
                reserved(BOX, MAIN, 4, 10, 4));
        topics.send("st-box@NORTH", 0, received(BOX, NORTH, 50, 50, 0));
        topics.send("st-box", 0, product(BOX, "Cardboard box", "Boxes"));
        topics.send("st-shelf", 0, product(SHELF, "Oak shelf", "Shelving"));
        topics.send("st-shelf@NORTH", 0, received(SHELF, NORTH, 3, 3, 0));
        topics.send("st-board", 0, product(BOARD, "Pine board", "Shelving"));
        await().atMost(Duration.ofSeconds(40)).ignoreExceptions().untilAsserted(() -> {
            assertThat(skus(query.json("/api/search/stock?" + MINE))).hasSize(3);
            assertThat(item("st-box").get("onHand").intValue()).isEqualTo(60);
            assertThat(item("st-box").get("low").booleanValue()).isTrue();
            assertThat(item("st-shelf").get("onHand").intValue()).isEqualTo(3);
        });
    }

    @AfterAll
    static void stop() {
        topics.close();
        query.close();
    }

    @Test
    void aSkusStockIsToldByWarehouse() {
        assertThat(item("st-box").get("warehouses").toString())
                .isEqualTo("[{\"warehouse\":\"MAIN\",\"onHand\":10,\"reserved\":4,\"threshold\":6,\"available\":6,"
                        + "\"low\":true},{\"warehouse\":\"NORTH\",\"onHand\":50,\"reserved\":0,\"available\":50,"
                        + "\"low\":false}]");
        assertThat(item("st-box").get("price").get("amount").stringValue()).isEqualTo("2.55");
        assertThat(item("st-board").get("warehouses")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', st-box st-board st-shelf",
        "sort=-available, st-box st-shelf st-board",
        "sort=name, st-box st-shelf st-board",
        "low=true, st-box",
        "low=true&warehouse=MAIN, st-box",
        "low=true&warehouse=NORTH, ''",
        "warehouse=NORTH, st-box st-shelf",
        "q=shef, st-shelf",
        "q=st-b, st-box st-board",
        "q=cardb, st-box",
    })
    void stockIsFoundWhatIsLowFirst(String parameters, String expected) {
        assertThat(skus(query.json("/api/search/stock?" + MINE + "&" + parameters)))
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=available", "&sort=movedAt", "&sort=-lastReceivedAt", "&sort=-name"})
    void aWalkAlongTheCursorMeetsEachOnce(String sort) {
        String path = "/api/search/stock?size=1&" + MINE + sort;
        JsonNode page = query.json(path);
        List<String> met = new ArrayList<>(skus(page));
        while (page.has("next")) {
            page = query.json(path + "&cursor=" + page.get("next").stringValue());
            met.addAll(skus(page));
        }

        assertThat(met).containsExactlyInAnyOrder("st-box", "st-shelf", "st-board");
    }

    @Test
    void facetsAreCounted() {
        JsonNode facets = query.json("/api/search/stock?facets=low,warehouse,category&" + MINE)
                .get("facets");

        assertThat(facets.get("low").toString())
                .isEqualTo("[{\"value\":\"false\",\"count\":2},{\"value\":\"true\",\"count\":1}]");
        assertThat(facets.get("warehouse").toString())
                .isEqualTo("[{\"value\":\"NORTH\",\"count\":2},{\"value\":\"MAIN\",\"count\":1}]");
    }

    @Test
    void stockIsExported() {
        assertThat(query.get("/api/search/stock/export?format=csv&sort=sku&category=Boxes")
                        .body())
                .startsWith("sku,name,category,currency,price,onHand,reserved,available,low,movedAt,lastReceivedAt\r\n"
                        + "st-box,Cardboard box,Boxes,GBP,2.55,60,4,56,true,")
                .endsWith(",2010-12-01T07:00:00Z\r\n");
        assertThat(query.get("/api/search/stock/export?" + MINE).body().lines()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"low=perhaps, low", "sort=price, sort", "facets=price, facets"})
    void whatCannotBeMeantIsAProblemThatNamesTheParameter(String parameters, String name) {
        var answer = query.get("/api/search/stock?" + parameters);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"pointer\":\"" + name + "\"", "must be");
    }

    private static JsonNode item(String sku) {
        return query.json("/api/search/stock?q=" + sku).get("items").get(0);
    }

    private static List<String> skus(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("sku").stringValue())
                .toList();
    }
}

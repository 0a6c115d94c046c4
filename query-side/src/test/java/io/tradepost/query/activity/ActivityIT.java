package io.tradepost.query.activity;

import static io.tradepost.query.orders.OrderExamples.CUSTOMER;
import static io.tradepost.query.orders.OrderExamples.HEART;
import static io.tradepost.query.orders.OrderExamples.confirmed;
import static io.tradepost.query.orders.OrderExamples.gbp;
import static io.tradepost.query.orders.OrderExamples.placed;
import static io.tradepost.query.orders.OrderExamples.placedByGuest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.inventory.api.InventoryEvent.StockItemReserved;
import io.tradepost.inventory.api.InventoryEvent.StockReceived;
import io.tradepost.inventory.api.InventoryEvent.StockReserved;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.kernel.Warehouse;
import io.tradepost.payment.api.PaymentEvent.PaymentRequested;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import io.tradepost.sagas.api.ProcessEvent.ProcessEnded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ActivityIT {

    private static final OrderId ORDER = new OrderId("act-1");
    private static final PaymentId PAYMENT = PaymentId.of(ORDER);
    private static final String STOCK = HEART + "@MAIN";

    private static RunningQuery query;
    private static EventTopics topics;

    @BeforeAll
    static void start() {
        query = RunningQuery.start();
        topics = new EventTopics();
        topics.send(
                "act-stock@MAIN",
                0,
                new StockReceived(HEART, Warehouse.MAIN, 9, new Balance(9, 0), Instant.EPOCH, "by van"));
        topics.send(ORDER.value(), 0, placed(ORDER), confirmed(ORDER));
        topics.send("act-" + STOCK, 0, new StockItemReserved(HEART, Warehouse.MAIN, ORDER, 6, new Balance(9, 6)));
        topics.send(
                ORDER.value() + "-r", 0, new StockReserved(ORDER, List.of(new Allocation(HEART, Warehouse.MAIN, 6))));
        topics.send(PAYMENT.value(), 0, new PaymentRequested(PAYMENT, ORDER, gbp("22.08"), "tok_approve"));
        topics.send(
                "Fulfilment:" + ORDER,
                0,
                new ProcessEnded("Fulfilment", "act-1", ORDER, null, Instant.EPOCH, List.of()));
        topics.send("act-guest", 0, placedByGuest(new OrderId("act-guest")));
        await().atMost(Duration.ofSeconds(40)).ignoreExceptions().untilAsserted(() -> {
            assertThat(total("orderId=act-1")).isEqualTo(6);
            assertThat(total("orderId=act-guest")).isOne();
            assertThat(total("key=act-stock@MAIN")).isOne();
        });
    }

    @AfterAll
    static void stop() {
        topics.close();
        query.close();
    }

    @Test
    void anOrdersStoryIsToldFromItsBeginningByAllContexts() {
        JsonNode story = query.json("/api/activity?orderId=act-1&itself=true&sort=recordedAt");

        assertThat(types(story))
                .containsExactlyInAnyOrder(
                        "OrderPlaced", "OrderConfirmed", "StockReserved", "PaymentRequested", "ProcessEnded")
                .containsSubsequence("OrderPlaced", "OrderConfirmed");
        JsonNode first = story.get("items").get(0);
        assertThat(first.get("context").stringValue()).isEqualTo("order");
        assertThat(first.get("key").stringValue()).isEqualTo("act-1");
        assertThat(first.get("customerId").stringValue()).isEqualTo(CUSTOMER.value());
        assertThat(first.get("at").stringValue()).isEqualTo("2010-12-01T08:26:00Z");
        assertThat(first.get("payload").get("lines")).hasSize(2);
    }

    @Test
    void nothingSealedAndNoMeansOfPaymentIsShown() {
        JsonNode guest = query.json("/api/activity?orderId=act-guest");

        assertThat(guest.toString()).contains("\"guest\":{\"subject\":\"order:act-guest\"}");
        assertThat(guest.toString()).doesNotContain("c2VhbGVk", "tok_approve");
        assertThat(query.json("/api/activity?key=" + PAYMENT).toString()).doesNotContain("tok_approve");
    }

    @ParameterizedTest
    @CsvSource({
        "orderId=act-1&context=inventory, StockReserved StockItemReserved",
        "orderId=act-1&type=OrderPlaced&type=PaymentRequested, PaymentRequested OrderPlaced",
        "sku=85123A&orderId=act-1, StockItemReserved",
        "customerId=17850&key=act-1, OrderPlaced",
        "key=act-1, OrderConfirmed OrderPlaced",
        "key=act-1&to=2020-01-01, ''",
        "key=act-1&actor=nobody, ''",
    })
    void entriesAreFoundTheLatestFirst(String parameters, String expected) {
        assertThat(types(query.json("/api/activity?" + parameters)))
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"recordedAt", "-recordedAt", "at", "-at"})
    void aWalkAlongTheCursorMeetsEachEntryOnce(String sort) {
        String path = "/api/activity?orderId=act-1&size=1&sort=" + sort;
        List<String> met = new ArrayList<>();
        JsonNode page = query.json(path);
        met.addAll(types(page));
        while (page.has("next")) {
            page = query.json(path + "&cursor=" + page.get("next").stringValue());
            met.addAll(types(page));
        }

        assertThat(met).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void contextsAreCounted() {
        assertThat(query.json("/api/activity?orderId=act-1&itself=true&facets=context&size=1")
                        .get("facets")
                        .get("context")
                        .valueStream()
                        .map(JsonNode::toString))
                .containsExactlyInAnyOrder(
                        "{\"value\":\"order\",\"count\":2}",
                        "{\"value\":\"inventory\",\"count\":1}",
                        "{\"value\":\"payment\",\"count\":1}",
                        "{\"value\":\"sagas\",\"count\":1}");
    }

    @Test
    void entriesAreExported() {
        assertThat(query.get("/api/activity/export?key=act-stock@MAIN&format=csv")
                        .body())
                .startsWith("context,type,key,sequence,orderId,customerId,sku,at,recordedAt,actor")
                .contains("inventory,StockReceived,act-stock@MAIN,0,,,85123A,1970-01-01T00:00:00Z", "by van");
        assertThat(query.get("/api/activity/export?orderId=act-1").body().lines())
                .hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"orderId=a%20b, orderId", "sort=key, sort", "from=soon, from", "facets=key, facets", "itself=1, itself"
    })
    void whatCannotBeMeantIsAProblemThatNamesTheParameter(String parameters, String name) {
        var answer = query.get("/api/activity?" + parameters);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"pointer\":\"" + name + "\"");
    }

    private static int total(String parameters) {
        return query.json("/api/activity?" + parameters).path("total").intValue();
    }

    private static List<String> types(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("type").stringValue())
                .toList();
    }
}

package io.tradepost.query.customers;

import static io.tradepost.query.customers.CustomerExamples.SPRING;
import static io.tradepost.query.customers.CustomerExamples.SUMMER;
import static io.tradepost.query.customers.CustomerExamples.placed;
import static io.tradepost.query.customers.CustomerExamples.returned;
import static io.tradepost.query.customers.CustomerExamples.shipped;
import static io.tradepost.query.orders.OrderExamples.gbp;
import static io.tradepost.query.orders.OrderExamples.heart;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.customer.api.CustomerEvent.AddressAdded;
import io.tradepost.customer.api.CustomerEvent.CustomerBlocked;
import io.tradepost.customer.api.CustomerEvent.CustomerRegistered;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sealed;
import io.tradepost.order.api.OrderEvent.OrderAttributed;
import io.tradepost.order.api.OrderEvent.SoFar;
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

class CustomerSearchIT {

    private static final CustomerId ANNE = new CustomerId("cu-anne");
    private static final CustomerId BOB = new CustomerId("cu-bob");

    private static RunningQuery query;
    private static EventTopics topics;

    @BeforeAll
    static void start() {
        query = RunningQuery.start();
        topics = new EventTopics();
        Sealed sealed = new Sealed("customer", "c2VhbGVk");
        topics.send(
                "cu-anne",
                0,
                new CustomerRegistered(ANNE, sealed),
                new AddressAdded(ANNE, "a1", sealed, "Iceland"),
                new CustomerBlocked(ANNE, "does not pay"));
        topics.send("cu-idle", 0, new CustomerRegistered(new CustomerId("cu-idle"), sealed));
        topics.send("cu-1", 0, placed(ANNE, "cu-1", SPRING, gbp("15.30"), heart(6)), shipped(ANNE, "cu-1", heart(6)));
        topics.send("cu-1", 2, returned(ANNE, "cu-1", heart(2)));
        topics.send("cu-2", 0, placed(BOB, "cu-2", SUMMER, gbp("2.55"), heart(1)), shipped(BOB, "cu-2", heart(1)));
        topics.send(
                "cu-3", 1, new OrderAttributed(new OrderId("cu-3"), BOB, new SoFar(SPRING, gbp("25.50"), gbp("0.00"))));
        await().atMost(Duration.ofSeconds(40)).ignoreExceptions().untilAsserted(() -> {
            assertThat(item("cu-anne").get("amounts").toString()).contains("\"5.10\"");
            assertThat(item("cu-anne").get("blocked").booleanValue()).isTrue();
            assertThat(item("cu-bob").get("orders").intValue()).isEqualTo(2);
            assertThat(item("cu-bob").get("amounts").toString()).contains("28.05");
            assertThat(item("cu-idle").get("orders").intValue()).isZero();
        });
    }

    @AfterAll
    static void stop() {
        topics.close();
        query.close();
    }

    @Test
    void whatACustomerOrderedAddsUpToThePenny() {
        JsonNode anne = item("cu-anne");

        assertThat(anne.get("orders").intValue()).isOne();
        assertThat(anne.get("amounts").toString())
                .isEqualTo("[{\"orders\":1,\"gross\":{\"amount\":\"15.30\",\"currency\":\"GBP\"},"
                        + "\"returns\":{\"amount\":\"5.10\",\"currency\":\"GBP\"},"
                        + "\"net\":{\"amount\":\"10.20\",\"currency\":\"GBP\"}}]");
        assertThat(anne.get("countries").toString()).isEqualTo("[\"FR\",\"Iceland\"]");
        assertThat(anne.get("blockReason").stringValue()).isEqualTo("does not pay");
        assertThat(anne.toString()).doesNotContain("c2VhbGVk");
    }

    @ParameterizedTest
    @CsvSource({
        "'', cu-bob cu-anne cu-idle",
        "sort=net, cu-idle cu-anne cu-bob",
        "sort=-lastOrderAt, cu-bob cu-anne cu-idle",
        "blocked=true, cu-anne",
        "country=FR, cu-bob cu-anne",
        "currency=GBP&blocked=false, cu-bob",
    })
    void customersAreFoundThoseWhoBoughtForMostFirst(String parameters, String expected) {
        assertThat(ids(query.json("/api/search/customers?q=cu-&" + parameters))).containsExactly(expected.split(" "));
    }

    @Test
    void aCountryIsATextToFindThemBy() {
        assertThat(ids(query.json("/api/search/customers?q=icelnd"))).containsExactly("cu-anne");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=registeredAt", "&sort=-firstOrderAt", "&sort=orders"})
    void aWalkAlongTheCursorMeetsEachOnce(String sort) {
        String path = "/api/search/customers?q=cu-&size=1" + sort;
        JsonNode page = query.json(path);
        List<String> met = new ArrayList<>(ids(page));
        while (page.has("next")) {
            page = query.json(path + "&cursor=" + page.get("next").stringValue());
            met.addAll(ids(page));
        }

        assertThat(met).containsExactlyInAnyOrder("cu-anne", "cu-bob", "cu-idle");
    }

    @Test
    void customersAreExported() {
        assertThat(query.get("/api/search/customers/export?q=cu-&format=csv&sort=customerId")
                        .body())
                .contains("customerId,registeredAt,blocked,erased,countries,firstOrderAt,lastOrderAt,orders,currency")
                .contains(
                        ",true,false,FR; Iceland,2011-03-01T00:00:00Z,2011-03-01T00:00:00Z,1,GBP,15.30,5.10,10.20\r\n")
                .contains(",false,false,,,,0,,,,\r\n");
        assertThat(query.get("/api/search/customers/export?q=cu-").body().lines())
                .hasSize(3);
    }

    @Test
    void countriesAreCounted() {
        assertThat(query.json("/api/search/customers?q=cu-&facets=country")
                        .get("facets")
                        .toString())
                .isEqualTo("{\"country\":[{\"value\":\"FR\",\"count\":2},{\"value\":\"Iceland\",\"count\":1}]}");
    }

    private static JsonNode item(String customer) {
        return query.json("/api/search/customers?q=" + customer).get("items").get(0);
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("customerId").stringValue())
                .toList();
    }
}

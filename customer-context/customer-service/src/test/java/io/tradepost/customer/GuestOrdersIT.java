package io.tradepost.customer;

import static io.tradepost.customer.RunningService.ADA;
import static io.tradepost.testing.JsonClient.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.testing.JsonClient;
import io.tradepost.testing.TestServers;
import io.tradepost.testing.Topic;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Guests who turn out to be customers. */
class GuestOrdersIT {

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
    void theOrdersAreShownAndToldOnce() {
        http.post("/api/customers", ADA.formatted("guest")).expectStatus().isCreated();

        merge("guest", "\"g-2\",\"g-1\"", 4);
        merge("guest", "\"g-1\",\"g-2\"", 4);
        merge("guest", "\"g-1\",\"g-0\"", 5);

        http.get("/api/customers/guest").expectBody().json("{\"guestOrders\":[\"g-1\",\"g-2\",\"g-0\"],\"version\":5}");
        var told = Topic.read(TestServers.kafka().bootstrapServers(), "customer.events", "guest", 6);
        assertThat(told.subList(4, 6))
                .extracting(record -> record.value())
                .containsExactly(
                        "{\"customerId\":\"guest\",\"orderIds\":[\"g-2\",\"g-1\"]}",
                        "{\"customerId\":\"guest\",\"orderIds\":[\"g-0\"]}");
    }

    @Test
    void aBlockedCustomerMayHaveBeenAGuest() {
        http.post("/api/customers", ADA.formatted("blocked-guest"))
                .expectStatus()
                .isCreated();
        http.post("/api/customers/blocked-guest/block", "{\"reason\":\"chargebacks\"}");

        merge("blocked-guest", "\"bg-1\"", 5);
    }

    @Test
    void anOrderHasOneGuest() {
        http.post("/api/customers", ADA.formatted("its-guest")).expectStatus().isCreated();
        http.post("/api/customers", ADA.formatted("no-guest")).expectStatus().isCreated();
        merge("its-guest", "\"o-1\"", 4);

        refused(
                http.post("/api/customers/no-guest/guest-orders", "{\"orderIds\":[\"o-2\",\"o-1\"]}"),
                409,
                "guest-order-of-another",
                "/orderIds/1");
        http.get("/api/customers/no-guest").expectBody().json("{\"guestOrders\":[],\"version\":3}");
    }

    @Test
    void whatSomebodyPlacedByNameIsNoGuests() {
        http.post("/api/customers", ADA.formatted("by-name")).expectStatus().isCreated();
        http.post("/api/customers", ADA.formatted("by-mistake")).expectStatus().isCreated();
        merge("by-mistake", "\"n-1\",\"n-2\"", 4);

        OrderTopic.placed("n-1", "by-name");
        OrderTopic.placed("n-2", null);
        await().untilAsserted(() ->
                http.get("/api/customers/by-mistake").expectBody().json("{\"guestOrders\":[\"n-2\"],\"version\":4}"));

        refused(
                http.post("/api/customers/by-mistake/guest-orders", "{\"orderIds\":[\"n-2\",\"n-1\"]}"),
                409,
                "order-of-registered-customer",
                "/orderIds/1");
        merge("by-name", "\"n-1\"", 3);
        http.get("/api/customers/by-name").expectBody().json("{\"guestOrders\":[],\"version\":3}");
    }

    @Test
    void whoAsksAtTheSameTimeForAnotherIsRefused() {
        IntStream.range(0, 8).forEach(i -> http.post("/api/customers", ADA.formatted("race-" + i)));

        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> JsonClient.status(
                        http.post("/api/customers/race-" + i + "/guest-orders", "{\"orderIds\":[\"wanted\"]}")))
                .toList();

        assertThat(answers).isSubsetOf(204, 409, 503).containsOnlyOnce(204);
    }

    @Test
    void aRequestOfTheWrongFormIsRefused() {
        http.post("/api/customers", ADA.formatted("formal")).expectStatus().isCreated();
        String path = "/api/customers/formal/guest-orders";

        refused(http.post(path, "{\"orderIds\":[]}"), 400, "invalid-request", "/orderIds");
        refused(http.post(path, "{\"orderIds\":[null]}"), 400, "invalid-request", "/orderIds/0");
        refused(http.post(path, "{\"orderIds\":[\"a b\"]}"), 400, "invalid-request", "/orderIds/0");
        refused(
                http.post("/api/customers/nobody/guest-orders", "{\"orderIds\":[\"x\"]}"),
                404,
                "customer-unknown",
                null);
    }

    private static void merge(String customer, String orderIds, int version) {
        http.post("/api/customers/" + customer + "/guest-orders", "{\"orderIds\":[" + orderIds + "]}")
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueEquals("ETag", "\"" + version + "\"");
    }
}

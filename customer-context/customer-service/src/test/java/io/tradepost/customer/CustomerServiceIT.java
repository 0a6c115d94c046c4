package io.tradepost.customer;

import static io.tradepost.customer.RunningService.ADA;
import static io.tradepost.customer.RunningService.PARIS;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.json.JsonCompareMode;

/** Customers as clients see them: over HTTP, and on the topic. */
class CustomerServiceIT {

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
    void aCustomerIsRegisteredOnce() {
        String answer = "{\"customerId\":\"once\",\"addressIds\":[\"home\",\"work\"],\"version\":3}";

        http.post("/api/customers", ADA.formatted("once"))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location("/api/customers/once")
                .expectHeader()
                .valueEquals("ETag", "\"3\"")
                .expectBody()
                .json(answer, JsonCompareMode.STRICT);
        http.post("/api/customers", ADA.formatted("once"))
                .expectStatus()
                .isOk()
                .expectBody()
                .json(answer, JsonCompareMode.STRICT);
        String other = ADA.formatted("once").replace("ada@", "lovelace@");
        refused(http.post("/api/customers", other), 409, "customer-exists", "/customerId");
        http.get("/api/customers/once").expectStatus().isOk().expectBody().json("""
                        {"customerId":"once","name":"Ada Lovelace","email":"ada@example.com","addresses":[
                         {"addressId":"home","line1":"12 St James's Square","city":"London","postcode":"SW1Y",
                          "country":"GB","default":false},
                         {"addressId":"work","name":"C. Babbage","line1":"1 Dorset Street","line2":"Marylebone",
                          "city":"London","country":"United Kingdom","default":true}],
                         "contactPreferences":{"email":false,"phone":false,"post":false},
                         "blocked":false,"erased":false,"guestOrders":[],"version":3}""", JsonCompareMode.STRICT);
    }

    @Test
    void withoutAnIdOneIsMade() {
        String location = http.post("/api/customers", "{\"name\":\"Grace\",\"email\":\"grace@example.com\"}")
                .expectStatus()
                .isCreated()
                .returnResult()
                .getResponseHeaders()
                .getFirst("Location");

        http.get(location).expectStatus().isOk().expectBody().jsonPath("$.name").isEqualTo("Grace");
    }

    @Test
    void theSameAddressIsAddedOnce() {
        http.post("/api/customers", ADA.formatted("moves")).expectStatus().isCreated();

        http.post("/api/customers/moves/addresses", PARIS).expectStatus().isCreated();
        http.post("/api/customers/moves/addresses", PARIS).expectStatus().isOk();
        String other = PARIS.replace("{", "{\"addressId\":\"home\",");
        refused(http.post("/api/customers/moves/addresses", other), 409, "address-exists", "/addressId");

        http.put("/api/customers/moves/default-address", "{\"addressId\":\"home\"}")
                .expectStatus()
                .isNoContent();
        String nowhere = "{\"addressId\":\"nowhere\"}";
        refused(http.put("/api/customers/moves/default-address", nowhere), 422, "address-unknown", "/addressId");
        http.get("/api/customers/moves")
                .expectBody()
                .jsonPath("$.addresses.length()")
                .isEqualTo(3)
                .jsonPath("$.addresses[?(@.default == true)].addressId")
                .isEqualTo("home");
        http.post("/api/customers", ADA.formatted("moves")).expectStatus().isOk();
    }

    @Test
    void preferencesAndBlocksAreSeenByTheNextRead() {
        http.post("/api/customers", ADA.formatted("blocked")).expectStatus().isCreated();

        http.put("/api/customers/blocked/contact-preferences", "{\"email\":true,\"phone\":false,\"post\":true}")
                .expectStatus()
                .isNoContent();
        http.post("/api/customers/blocked/block", "{\"reason\":\"chargebacks\"}")
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueEquals("ETag", "\"5\"");
        http.get("/api/customers/blocked")
                .expectBody()
                .json("{\"blocked\":true,\"contactPreferences\":{\"email\":true,\"phone\":false,\"post\":true}}");
        http.post("/api/customers/blocked/block", "{\"reason\":\"again\"}")
                .expectHeader()
                .valueEquals("ETag", "\"5\"");
        http.post("/api/customers/batch", "{\"customerIds\":[\"blocked\",\"nobody\"]}")
                .expectBody()
                .json("""
                        {"customers":[{"customerId":"blocked","blocked":true}],"unknown":["nobody"]}""", JsonCompareMode.STRICT);
        http.post("/api/customers/blocked/unblock", "").expectStatus().isNoContent();
        http.get("/api/customers/blocked").expectBody().json("{\"blocked\":false}");
    }

    @Test
    void whoIsNotThereIsNotFound() {
        refused(http.get("/api/customers/nobody"), 404, "customer-unknown", null);
        refused(http.post("/api/customers/nobody/unblock", ""), 404, "customer-unknown", null);
        refused(http.post("/api/customers/nobody/addresses", PARIS), 404, "customer-unknown", null);
        refused(http.delete("/api/customers/nobody/personal-data"), 404, "customer-unknown", null);
    }

    @Test
    void everyFaultOfARequestHasItsPointer() {
        String faulty = """
                {"name":" ","email":"ada at home","addresses":[{"line1":"x","city":"y","country":""},{"line1":"x"}]}""";
        http.post("/api/customers", faulty)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value(pointers -> assertThat((List<String>) pointers)
                        .containsExactlyInAnyOrder(
                                "/name",
                                "/email",
                                "/addresses/0/country",
                                "/addresses/1/city",
                                "/addresses/1/country"));
        for (String unfit : List.of("\\ud800", "\\u0000")) {
            String address = "{\"line1\":\"x\",\"city\":\"" + unfit + "\",\"country\":\"GB\"}";
            String customer = "{\"name\":\"Ada\",\"email\":\"a@b.cd\",\"addresses\":[" + address + "]}";
            refused(http.post("/api/customers", customer), 400, "invalid-request", "/addresses/0/city");
        }
        String oneIdTwice = """
                {"name":"Ada","email":"a@b.cd","addresses":[{"addressId":"q","line1":"1","city":"y","country":"GB"},
                {"addressId":"q","line1":"2","city":"y","country":"GB"}]}""";
        refused(http.post("/api/customers", oneIdTwice), 409, "address-exists", "/addresses/1/addressId");
        refused(http.post("/api/customers", ADA.formatted("a b")), 400, "invalid-request", "/customerId");
        String twoDefaults = ADA.formatted("two").replace("\"country\":\"GB\"", "\"country\":\"GB\",\"default\":true");
        refused(http.post("/api/customers", twoDefaults), 422, "several-default-addresses", "/addresses");
        refused(
                http.put("/api/customers/x/contact-preferences", "{\"email\":true,\"phone\":false}"),
                400,
                "invalid-request",
                "/post");
    }

    @Test
    void aCustomerRegisteredByManyAtOnceIsCreatedOnce() {
        List<Integer> answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> JsonClient.status(http.post("/api/customers", ADA.formatted("rush"))))
                .toList();

        assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
        http.get("/api/customers/rush").expectBody().jsonPath("$.email").isEqualTo("ada@example.com");
    }

    @Test
    void aLongHistoryIsReadFromItsSnapshot() {
        http.post("/api/customers", ADA.formatted("long")).expectStatus().isCreated();
        for (int i = 0; i < 300; i++) {
            http.post("/api/customers/long/block", "{\"reason\":\"chargebacks\"}");
            http.post("/api/customers/long/unblock", "");
        }
        Awaitility.await()
                .until(() -> service.getBean(JdbcTemplate.class)
                                .queryForObject(
                                        "select count(*) from snapshot where aggregate_identifier = 'long'",
                                        Integer.class)
                        > 0);
        service.getBean(Cache.class).removeAll();

        http.put("/api/customers/long/default-address", "{\"addressId\":\"home\"}")
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueEquals("ETag", "\"604\"");
        http.post("/api/customers", ADA.formatted("long")).expectStatus().isOk();
    }

    @Test
    void everyChangeArrivesOnTheTopicInOrder() {
        http.post("/api/customers", ADA.formatted("told"));
        http.post("/api/customers/told/block", "{\"reason\":\"chargebacks\"}");

        var told = Topic.read(TestServers.kafka().bootstrapServers(), "customer.events", "told", 5);

        assertThat(told)
                .extracting(record -> Topic.headers(record).get("ce_type"))
                .containsExactly(
                        "customer.CustomerRegistered",
                        "customer.AddressAdded",
                        "customer.AddressAdded",
                        "customer.DefaultAddressChosen",
                        "customer.CustomerBlocked");
        assertThat(told).extracting(record -> record.value()).noneMatch(json -> json.contains("Lovelace"));
        assertThat(Topic.headers(told.get(4)))
                .containsAllEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_source", "/tradepost/customer",
                        "ce_subject", "told",
                        "ce_sequence", "4"))
                .containsKeys("ce_id", "ce_time");
        assertThat(told.get(4).value()).isEqualTo("{\"customerId\":\"told\",\"reason\":\"chargebacks\"}");
    }
}

package io.tradepost.customer;

import static io.tradepost.testing.JsonClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.testing.JsonClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People found by what they are called. */
class FindingIT {

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
    void aCustomerIsFoundByTheBeginningOfNameOrMail() {
        register("f-1", "Grace Murray Hopper", "\"amazing.grace@navy.example\"");
        for (String typed : List.of("Hopp", "grace hopper", "HOPPER", "amazing.gr", "amazing.grace@navy", "navy hop")) {
            assertThat(ids(find("q=" + typed))).as(typed).contains("f-1");
        }
        assertThat(ids(find("q=opper"))).isEmpty();
        assertThat(ids(find("q=hopper bob"))).isEmpty();
        assertThat(ids(find("q=!"))).isEmpty();
        JsonNode found = find("q=hopper").path("customers").get(0);
        assertThat(found.path("name").asString()).isEqualTo("Grace Murray Hopper");
        assertThat(found.path("email").asString()).isEqualTo("amazing.grace@navy.example");
        assertThat(found.path("blocked").asBoolean()).isFalse();
    }

    @Test
    void whoIsErasedIsNotFound() {
        register("f-2", "Barbara Liskov", "null");
        http.delete("/api/customers/f-2/personal-data").expectStatus().isNoContent();
        assertThat(ids(find("q=liskov"))).isEmpty();
        assertThat(service.getBean(JdbcClient.class)
                        .sql("select count(*) from customer_index where customer_id = 'f-2'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void manyAreTurnedOverPageByPage() {
        StringBuilder batch = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            batch.append(",{\"customerId\":\"page-%d\",\"name\":\"Katherine Johnson %d\"}".formatted(i, i));
        }
        http.post("/api/customers/batch", "{\"customers\":[" + batch.substring(1) + "]}")
                .expectStatus()
                .isOk();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = find("q=johnson&limit=3" + cursor);
            assertThat(ids(page)).hasSizeLessThanOrEqualTo(3);
            seen.addAll(ids(page));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactly("page-0", "page-1", "page-2", "page-3", "page-4", "page-5", "page-6");
    }

    @Test
    void whoeverWasRegisteredBeforeThereWasAnIndexIsFoundToo() {
        register("f-3", "Ada Old", "null");
        JdbcClient jdbc = service.getBean(JdbcClient.class);
        jdbc.sql("delete from customer_index where customer_id = 'f-3'").update();
        assertThat(ids(find("q=ada old"))).isEmpty();
        service.getBean(CustomerIndexing.class).afterSingletonsInstantiated();
        assertThat(ids(find("q=ada old"))).containsExactly("f-3");
    }

    @Test
    void theDatabaseHoldsNoNames() {
        register("f-4", "Xanthippe", "null");
        assertThat(service.getBean(JdbcClient.class)
                        .sql("select array_to_string(beginnings, ' ') from customer_index where customer_id = 'f-4'")
                        .query(String.class)
                        .single())
                .doesNotContainIgnoringCase("xanth");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        refused(http.get("/api/customers?limit=0"), 400, "invalid-request", "limit");
        refused(http.get("/api/customers?limit=101"), 400, "invalid-request", "limit");
        refused(http.get("/api/customers?cursor=nonsense!"), 400, "invalid-request", "cursor");
        refused(http.get("/api/customers?q=" + "x".repeat(201)), 400, "invalid-request", "q");
    }

    private static void register(String id, String name, String email) {
        http.post("/api/customers", """
                {"customerId":"%s","name":"%s","email":%s}""".formatted(id, name, email))
                .expectStatus()
                .isCreated();
    }

    private static JsonNode find(String query) {
        byte[] body = http.get("/api/customers?" + query)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared().readTree(new String(body, StandardCharsets.UTF_8));
    }

    private static List<String> ids(JsonNode page) {
        return page.path("customers").values().stream()
                .map(customer -> customer.path("customerId").asString())
                .toList();
    }
}

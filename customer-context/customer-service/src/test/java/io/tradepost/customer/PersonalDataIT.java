package io.tradepost.customer;

import static io.tradepost.customer.RunningService.ADA;
import static io.tradepost.customer.RunningService.PARIS;
import static io.tradepost.testing.JsonClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.testing.JsonClient;
import io.tradepost.testing.TestServers;
import io.tradepost.testing.Topic;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.json.JsonCompareMode;

/** Personal data: sealed wherever it lies, gone when it is erased. */
class PersonalDataIT {

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
    void anErasedCustomerIsSomebodyOfWhomNothingIsKnown() {
        http.post("/api/customers", ADA.formatted("erased")).expectStatus().isCreated();

        http.delete("/api/customers/erased/personal-data").expectStatus().isNoContent();
        http.delete("/api/customers/erased/personal-data").expectStatus().isNoContent();

        String shown = """
                {"customerId":"erased","name":null,"email":null,"addresses":[
                 {"addressId":"home","country":"GB","default":false},
                 {"addressId":"work","country":"United Kingdom","default":true}],
                 "contactPreferences":{"email":false,"phone":false,"post":false},
                 "blocked":false,"erased":true,"guestOrders":[],"version":4}""";
        http.get("/api/customers/erased").expectBody().json(shown, JsonCompareMode.STRICT);
        refused(http.post("/api/customers/erased/addresses", PARIS), 409, "customer-erased", null);
        refused(http.post("/api/customers", ADA.formatted("erased")), 409, "customer-erased", null);
        refused(
                http.post("/api/customers/erased/guest-orders", "{\"orderIds\":[\"erased-1\"]}"),
                409,
                "customer-erased",
                null);
        http.post("/api/customers/batch", "{\"customers\":[" + ADA.formatted("erased") + "]}")
                .expectBody()
                .jsonPath("$.customers[0].status")
                .isEqualTo(409)
                .jsonPath("$.customers[0].problem.type")
                .isEqualTo("https://tradepost.io/problems/customer-erased");
        http.post("/api/customers/batch", "{\"customerIds\":[\"erased\"]}")
                .expectBody()
                .json("{\"customers\":[{\"customerId\":\"erased\",\"blocked\":true}],\"unknown\":[]}");
        http.get("/api/customers/erased").expectBody().json(shown, JsonCompareMode.STRICT);
    }

    @Test
    void othersLearnOfAnErasure() {
        http.post("/api/customers", ADA.formatted("known")).expectStatus().isCreated();
        http.delete("/api/customers/known/personal-data").expectStatus().isNoContent();

        var told = Topic.read(TestServers.kafka().bootstrapServers(), "customer.events", "known", 5);

        assertThat(Topic.headers(told.getLast())).containsEntry("ce_type", "customer.CustomerErased");
        assertThat(told.getLast().value()).isEqualTo("{\"customerId\":\"known\"}");
    }

    @Test
    void nothingPersonalIsLegibleInTheDatabase() {
        String answer = "{\"customerId\":\"secret\",\"addressIds\":[\"home\",\"work\"],\"version\":3}";
        for (int i = 0; i < 2; i++) {
            http.post("/api/customers", ADA.formatted("secret"), "k-1")
                    .expectStatus()
                    .isCreated()
                    .expectBody()
                    .json(answer, JsonCompareMode.STRICT);
        }
        JdbcTemplate jdbc = service.getBean(JdbcTemplate.class);
        List<String> tables =
                jdbc.queryForList("select tablename from pg_tables where schemaname = current_schema()", String.class);

        assertThat(tables).contains("customer", "domain_event", "idempotency_key", "personal_data_key");
        assertThat(legible(jdbc, "domain_event", "United Kingdom")).isPositive();
        assertThat(tables)
                .allSatisfy(table ->
                        assertThat(legible(jdbc, table, "Lovelace")).as(table).isZero());
    }

    /** How many rows hold the words, as text or as the hexadecimal digits that a bytea shows. */
    private static Integer legible(JdbcTemplate jdbc, String table, String words) {
        return jdbc.queryForObject(
                "select count(*) from " + table + " r where strpos(r::text, ?) > 0"
                        + " or strpos(r::text, encode(?::bytea, 'hex')) > 0",
                Integer.class,
                words,
                words);
    }
}

package io.tradepost.customer;

import static io.tradepost.customer.RunningService.ADA;
import static io.tradepost.testing.JsonClient.refused;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.starter.token.Token;
import io.tradepost.starter.token.Token.Entry;
import io.tradepost.testing.JsonClient;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Many customers at once. */
class RegistrationsIT {

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
    void anEmailNeedNotBeKnown() {
        String body = "{\"customerId\":\"mute\",\"name\":\"Charles Babbage\"}";

        http.post("/api/customers", body).expectStatus().isCreated();
        http.post("/api/customers", body).expectStatus().isOk();
        refused(http.post("/api/customers", body.replace("}", ",\"email\":\"c@b.uk\"}")), 409, "customer-exists", null);
        http.get("/api/customers/mute")
                .expectBody()
                .json("{\"name\":\"Charles Babbage\",\"email\":null,\"erased\":false}");
    }

    @Test
    void aRepeatTellsWhatItFound() {
        String batch = customers(ADA.formatted("b-told"));
        for (int i = 0; i < 2; i++) {
            http.post("/api/customers/batch", batch)
                    .expectHeader()
                    .value(
                            Token.HEADER,
                            text -> assertThat(Token.of(text).entries())
                                    .containsExactly(new Entry("customer", "b-told", 3)));
        }
    }

    @Test
    void eachCustomerOfABatchHasTheirOwnAnswer() {
        http.post("/api/customers", ADA.formatted("b-same")).expectStatus().isCreated();
        http.post("/api/customers", ADA.formatted("b-other")).expectStatus().isCreated();
        String twice = ADA.formatted("b-bad").replace("\"country\":\"GB\"", "\"country\":\"GB\",\"default\":true");

        String batch = customers(
                ADA.formatted("b-new"),
                ADA.formatted("b-other").replace("Ada", "Augusta"),
                twice,
                ADA.formatted("b-same"),
                ADA.formatted("b-new"),
                ADA.formatted("b-new").replace("Ada", "Augusta"));
        http.post("/api/customers/batch", batch)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"customers":[
                         {"customerId":"b-new","status":201,"version":3},
                         {"customerId":"b-other","status":409,
                          "problem":{"type":"https://tradepost.io/problems/customer-exists","status":409,
                                     "errors":[{"pointer":"/customerId"}]}},
                         {"customerId":"b-bad","status":422,
                          "problem":{"type":"https://tradepost.io/problems/several-default-addresses","status":422}},
                         {"customerId":"b-same","status":200,"version":3},
                         {"customerId":"b-new","status":200,"version":3},
                         {"customerId":"b-new","status":409}]}""");
        http.get("/api/customers/b-new").expectBody().json("""
                        {"name":"Ada Lovelace","addresses":[{"addressId":"home"},{"addressId":"work","default":true}],
                         "version":3}""");
        refused(http.get("/api/customers/b-bad"), 404, "customer-unknown", null);
    }

    @Test
    void aBatchIsOneTransactionAndARepeatWritesNothing() {
        String batch = many(500, i -> "{\"customerId\":\"full-%d\",\"name\":\"Customer %d\"}".formatted(i, i));

        statuses(http.post("/api/customers/batch", batch), 201, 500);
        statuses(http.post("/api/customers/batch", batch), 200, 500);

        assertThat(jdbc.queryForMap("""
                        select count(*) as events, count(distinct xid) as transactions
                        from domain_event where aggregate_identifier like 'full-%'""")).containsEntry("events", 500L).containsEntry("transactions", 1L);
    }

    @Test
    void anIdempotencyKeyReplaysABatchWithoutPersonalData() {
        String batch = customers(ADA.formatted("keyed"));
        String answer = "{\"customers\":[{\"customerId\":\"keyed\",\"status\":201,\"version\":3}]}";

        for (int i = 0; i < 2; i++) {
            http.post("/api/customers/batch", batch, "k-1")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .json(answer, JsonCompareMode.STRICT);
        }
    }

    @Test
    void batchesThatComeTogetherAllGetTheirAnswers() {
        String batch = many(100, i -> ADA.formatted("rush-" + i));

        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> JsonClient.status(http.post("/api/customers/batch", batch)))
                .toList();

        assertThat(answers).containsOnly(200);
        assertThat(jdbc.queryForObject("select count(*) from customer where customer_id like 'rush-%'", Integer.class))
                .isEqualTo(100);
    }

    @Test
    void aBatchOfTheWrongFormIsRefusedAsAWhole() {
        refused(http.post("/api/customers/batch", "{}"), 400, "invalid-request", null);
        refused(http.post("/api/customers/batch", customers()), 400, "invalid-request", "/customers");
        String both = customers(ADA.formatted("w-0")).replace("{\"customers\"", "{\"customerIds\":[],\"customers\"");
        refused(http.post("/api/customers/batch", both), 400, "invalid-request", null);
        String nameless = customers(ADA.formatted("w-1"), ADA.formatted("w-2").replace("Ada Lovelace", " "));
        refused(http.post("/api/customers/batch", nameless), 400, "invalid-request", "/customers/1/name");
        refused(http.get("/api/customers/w-1"), 404, "customer-unknown", null);
        String tooMany = many(501, i -> "{\"customerId\":\"t-%d\",\"name\":\"x\"}".formatted(i));
        refused(http.post("/api/customers/batch", tooMany), 400, "invalid-request", "/customers");
    }

    private static void statuses(ResponseSpec answer, int status, int count) {
        answer.expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.customers[?(@.status == " + status + " && @.version == 0)].customerId")
                .value(ids -> assertThat((List<?>) ids).hasSize(count));
    }

    private static String many(int count, IntFunction<String> customer) {
        return customers(IntStream.range(0, count).mapToObj(customer).toArray(String[]::new));
    }

    private static String customers(String... customers) {
        return List.of(customers).stream().collect(joining(",", "{\"customers\":[", "]}"));
    }
}

package io.tradepost.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.embedded.Database;
import io.tradepost.testing.JsonClient;
import io.tradepost.testing.TestServers;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Customers from before there were batches and erasures were told. */
class MigrationIT {

    private static final String EVENT = """
            insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, payload_type, payload,
                                      meta_data, time_stamp)
            values (gen_random_uuid(), ?, 0, 'Customer', 'io.tradepost.customer.api.CustomerEvent$CustomerRegistered', ?::bytea,
                    '{"fingerprint":"as first asked"}', '2010-12-01T08:26:00Z')""";

    @Test
    void whatARegistrationSaidAndWhoIsErasedIsKnown() {
        Database database = TestServers.database("customer_before");
        JdbcTemplate jdbc =
                new JdbcTemplate(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/starter", "classpath:db/customer")
                .target("1")
                .load()
                .migrate();
        for (String id : List.of("known", "erased")) {
            String person = "{\"subject\":\"customer:%s\",\"cipher\":\"cGVyc29u\"}".formatted(id);
            jdbc.update(EVENT, id, "{\"customerId\":\"%s\",\"person\":%s}".formatted(id, person));
            jdbc.update("insert into customer (customer_id, person, version) values (?, ?::jsonb, 0)", id, person);
        }
        jdbc.update("insert into personal_data_key values ('customer:known', decode(repeat('00', 32), 'hex'))");

        try (var service = RunningService.start(database)) {
            JsonClient http = new JsonClient(service);

            assertThat(jdbc.queryForList("select registration from customer", String.class))
                    .containsExactly("as first asked", "as first asked");
            http.post("/api/customers/batch", "{\"customerIds\":[\"known\",\"erased\"]}")
                    .expectBody()
                    .json("""
                            {"customers":[{"customerId":"erased","blocked":true},{"customerId":"known","blocked":false}]}""");
            http.delete("/api/customers/erased/personal-data").expectStatus().isNoContent();
            http.get("/api/customers/erased").expectBody().json("{\"erased\":true,\"version\":1}");
        }
    }
}

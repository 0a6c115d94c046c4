package io.tradepost.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.embedded.Database;
import io.tradepost.testing.JsonClient;
import io.tradepost.testing.TestServers;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.json.JsonCompareMode;

/** A catalog from before prices had four decimals and a history. */
class MigrationIT {

    private static final String EVENT = """
            insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, payload_type, payload,
                                      meta_data, time_stamp)
            values (gen_random_uuid(), '21232', ?, 'Product', 'io.tradepost.catalog.api.CatalogEvent$' || ?, ?::bytea, '{}', ?)""";

    private static final String ADDED = """
            {"sku":"21232","name":"Lantern","description":null,"category":null,"price":{"amount":"1200","currency":"JPY"}}""";

    private static final String PRICED = """
            {"sku":"21232","price":{"amount":"8.50","currency":"GBP"}}""";

    @Test
    void pricesAndTheirHistoryAreKept() {
        Database database = TestServers.database("catalog_before");
        JdbcTemplate jdbc =
                new JdbcTemplate(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/starter", "classpath:db/catalog")
                .target("1")
                .load()
                .migrate();
        jdbc.update(EVENT, 0, "ProductAdded", ADDED, "2010-12-01T08:26:00Z");
        jdbc.update(EVENT, 1, "ProductPriced", PRICED, "2010-12-02T08:26:00.123456Z");
        jdbc.update("insert into product values ('21232', 'Lantern', null, null, 850, 'GBP', false, 1)");

        try (var service = RunningService.start(database)) {
            JsonClient http = new JsonClient(service);

            http.get("/api/products/21232").expectBody().json("""
                            {"sku":"21232","name":"Lantern","price":{"amount":"8.50","currency":"GBP"},
                             "discontinued":false,"version":1}""", JsonCompareMode.STRICT);
            http.get("/api/products/21232/prices").expectBody().json("""
                            {"prices":[{"price":{"amount":"1200","currency":"JPY"},
                                        "validFrom":"2010-12-01T08:26:00Z","validTo":"2010-12-02T08:26:00.123456Z"},
                                       {"price":{"amount":"8.50","currency":"GBP"},
                                        "validFrom":"2010-12-02T08:26:00.123456Z"}],
                             "scheduled":[]}""", JsonCompareMode.STRICT);
            http.put("/api/products/21232/category", "{\"category\":\"lights\"}")
                    .expectStatus()
                    .isNoContent()
                    .expectHeader()
                    .valueEquals("ETag", "\"2\"");
            assertThat(jdbc.queryForObject("select price from product", Long.class))
                    .isEqualTo(85_000);
        }
    }
}

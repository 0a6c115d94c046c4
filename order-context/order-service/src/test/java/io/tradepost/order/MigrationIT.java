package io.tradepost.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.embedded.Database;
import io.tradepost.order.Api.Answer;
import io.tradepost.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the first release wrote is there for this one. */
class MigrationIT {

    private static final String REQUEST = """
            {"orderId":"536365","customerId":"17850","lines":[{"sku":"85123A","quantity":6}],\
            "payment":{"token":"tok_approve"}}""";
    private static final String PLACED = """
            {"orderId":"536365","buyer":{"customerId":"17850"},"lines":[{"line":1,"sku":"85123A","name":"HEART",\
            "unitPrice":{"amount":"2.55","currency":"GBP"},"quantity":6,"amount":{"amount":"15.30","currency":"GBP"}}],\
            "total":{"amount":"15.30","currency":"GBP"},"paymentToken":"tok_approve","placedAt":"2010-12-01T08:26:00Z",\
            "requestFingerprint":"%s"}""";
    private static final String DOCUMENT = """
            {"buyer":{"customerId":"17850"},"lines":[],"total":{"amount":"15.30","currency":"GBP"}}""";
    /** What the first release made a fingerprint of. */
    private static final String CANONICAL =
            "{\"customerId\":\"17850\",\"lines\":[{\"sku\":\"85123A\",\"quantity\":6}],\"token\":\"tok_approve\"}";

    @Test
    void ordersAndPricesOfTheFirstReleaseAreKept() throws Exception {
        Database database = TestServers.database("order_before");
        firstRelease(database);
        try (ConfigurableApplicationContext service = OrderServer.start(
                database, "--tradepost.kafka.bootstrap-servers=127.0.0.1:1", "--logging.level.root=off")) {
            Api api = OrderServer.api(service);
            Answer shown = api.get("/api/orders/536365");
            assertThat(shown.text("/status")).isEqualTo("CANCELLED");
            assertThat(shown.text("/reason")).isEqualTo("changed my mind");
            assertThat(shown.text("/lines/0/kind")).isEqualTo("ITEM");
            assertThat(shown.text("/lines/0/unitPrice/amount")).isEqualTo("2.55");
            assertThat(shown.text("/lines/0/tax/amount")).isEqualTo("0.00");
            assertThat(shown.text("/total/amount")).isEqualTo("15.30");
            assertThat(shown.header("ETag")).isEqualTo("\"1\"");
            assertThat(api.post("/api/orders", REQUEST).status()).isEqualTo(200);
            assertThat(api.post("/api/orders/lookup", "{\"orderIds\":[\"536365\"]}")
                            .text("/orders/0/status"))
                    .isEqualTo("CANCELLED");

            Answer priced = api.post(
                    "/api/orders",
                    REQUEST.replace("536365", "new")
                            .replace("85123A\"", "YEN\"")
                            .replace("17850", "17851"));
            assertThat(priced.status()).isEqualTo(202);
            assertThat(priced.text("/lines/0/unitPrice/amount")).isEqualTo("255");
        }
    }

    private static void firstRelease(Database database) throws Exception {
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/starter", "classpath:db/order")
                .target("1")
                .load()
                .migrate();
        String fingerprint = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(CANONICAL.getBytes(StandardCharsets.UTF_8)));
        JdbcClient jdbc = JdbcClient.create(source);
        event(jdbc, 0, "OrderPlaced", PLACED.formatted(fingerprint));
        event(jdbc, 1, "OrderCancelled", "{\"orderId\":\"536365\",\"reason\":\"changed my mind\",\"confirmed\":false}");
        jdbc.sql("""
                        insert into order_view (order_id, status, reason, request_fingerprint, document, version)
                        values ('536365', 'CANCELLED', 'changed my mind', ?, ?::jsonb, 1)""").params(fingerprint, DOCUMENT).update();
        jdbc.sql("""
                        insert into product_replica
                          (sku, name, name_version, category_version, price, currency, price_version)
                        values ('YEN', 'Priced in yen', 0, 0, 255, 'JPY', 0)""").update();
        jdbc.sql("insert into customer_replica values ('17851', false, 0)").update();
    }

    private static void event(JdbcClient jdbc, long sequence, String type, String payload) {
        jdbc.sql("""
                        insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type,
                          payload_type, payload, meta_data, time_stamp)
                        values (?, '536365', ?, 'Order', ?, ?, ?, '2010-12-01T08:26:00.000Z')""")
                .params(
                        "event-" + sequence,
                        sequence,
                        "io.tradepost.order.api.OrderEvent$" + type,
                        payload.getBytes(StandardCharsets.UTF_8),
                        "{}".getBytes(StandardCharsets.UTF_8))
                .update();
    }
}

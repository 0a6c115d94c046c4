package io.tradepost.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.embedded.Database;
import io.tradepost.testing.TestServers;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database from before there was a ledger. */
class MigrationIT {

    private final Database database = TestServers.database("paymentbefore");
    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/payment")
                .target(version)
                .load()
                .migrate();
    }

    @Test
    void paymentsGetTheirLedgerAndCallsTheirPlace() {
        migrate("1");
        jdbc.sql("""
                insert into payment (payment_id, order_id, status, amount_minor, currency, token, version) values
                    ('pay-asked', 'asked', 'REQUESTED', 1250, 'GBP', 'tok_approve', 0),
                    ('pay-stands', 'stands', 'AUTHORIZED', 1250, 'GBP', 'tok_approve', 1),
                    ('pay-never', 'never', 'VOIDED', null, null, null, 0)""").update();
        jdbc.sql("""
                insert into provider_call (payment_id, kind) values
                    ('pay-asked', 'AUTHORIZE'), ('pay-asked', 'VOID')""").update();
        migrate("2");
        assertThat(jdbc.sql("select authorized_minor from payment order by payment_id")
                        .query(Long.class)
                        .list())
                .containsExactly(0L, null, 1250L);
        assertThat(jdbc.sql("select kind || version || amount_minor from provider_call order by place, version")
                        .query(String.class)
                        .list())
                .containsExactly("AUTHORIZE01250", "VOID10");
    }
}

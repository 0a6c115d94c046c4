package io.tradepost.sagas;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.embedded.Database;
import io.tradepost.kernel.OrderId;
import io.tradepost.sagas.api.ProcessEvent.ProcessMoved;
import io.tradepost.testing.TestServers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.axonframework.deadline.dbscheduler.DbSchedulerBinaryDeadlineDetails;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Rows as the first version left them, brought to the present one. */
class FormerDatabaseIT {

    private static final Database DATABASE = TestServers.database("former_sagas");
    private static final JdbcTemplate JDBC =
            new JdbcTemplate(new DriverManagerDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password()));
    private static final String DUE = "2026-03-01T09:30:00Z";

    @BeforeAll
    static void upgrade() throws IOException {
        migrateTo("2");
        store("s-1", "OrderFulfilment", "o-1", """
                {"orderId": "o-1", "step": "CONFIRMING_ORDER", "waiting": {"number": 3, "scheduleId": "d-1"}}""", "d-1");
        store("s-2", "OrderCancellation", "o-2", """
                {"orderId": "o-2", "released": true, "voided": false, "waiting": {"number": 1, "scheduleId": "d-2"}}""", "d-2");
        migrateTo("latest");
    }

    private static void migrateTo(String version) {
        Flyway.configure()
                .dataSource(DATABASE.url(), DATABASE.user(), DATABASE.password())
                .locations("classpath:db/starter", "classpath:db/sagas")
                .outOfOrder(true)
                .target(version)
                .load()
                .migrate();
    }

    private static void store(String id, String type, String order, String state, String deadline) throws IOException {
        JDBC.update(
                "insert into saga (saga_id, type, order_id, state, since, moved_at) "
                        + "values (?, ?, ?, ?::jsonb, '2026-01-01T00:00:00.5Z', '2026-01-02T00:00:00Z')",
                id,
                type,
                order,
                state);
        JDBC.update(
                "insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version) "
                        + "values ('AxonDeadline', ?, ?, ?::timestamptz, false, 1)",
                deadline,
                data(type, id),
                DUE);
    }

    /** As db-scheduler stores it. */
    private static byte[] data(String type, String id) throws IOException {
        byte[] scope = ("{\"type\":\"" + type + "\",\"identifier\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8);
        byte[] none = "{}".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new DbSchedulerBinaryDeadlineDetails(
                    "answer-overdue", scope, SagaScopeDescriptor.class.getName(), none, "payload", null, none));
        }
        return bytes.toByteArray();
    }

    @Test
    void aCancellationIsAFulfilmentThatCompensates() {
        Map<String, Object> row = JDBC.queryForMap(
                "select type, key_name, process_key, order_id, step, state::text as state from saga where saga_id = 's-2'");
        assertThat(row)
                .containsEntry("type", "OrderFulfilment")
                .containsEntry("key_name", "orderId")
                .containsEntry("process_key", "o-2")
                .containsEntry("order_id", "o-2")
                .containsEntry("step", "COMPENSATING");
        assertThat(row.get("state").toString()).contains("\"unanswered\": [\"PAYMENT\"]");
    }

    @Test
    void itsDeadlineFindsItUnderItsNewName() throws Exception {
        byte[] data =
                JDBC.queryForObject("select task_data from scheduled_tasks where task_instance = 'd-2'", byte[].class);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(data))) {
            var details = (DbSchedulerBinaryDeadlineDetails) in.readObject();
            assertThat(JsonMapper.shared().readTree(details.getS()).get("type").stringValue())
                    .isEqualTo("OrderFulfilment");
        }
    }

    @Test
    void whatLivesIsToldOf() {
        List<byte[]> told = JDBC.queryForList(
                "select payload from outbox_command where topic = 'sagas.events' and routing_key = 'OrderFulfilment:o-1'"
                        + " and aggregate_type = 'OrderFulfilment' and sequence = 0",
                byte[].class);
        assertThat(told).singleElement().satisfies(payload -> {
            ProcessMoved moved = JsonMapper.shared().readValue(payload, ProcessMoved.class);
            assertThat(moved.orderId()).isEqualTo(new OrderId("o-1"));
            assertThat(moved.step()).isEqualTo("CONFIRMING_ORDER");
            assertThat(moved.since()).isEqualTo("2026-01-01T00:00:00.5Z");
            assertThat(moved.stepSince()).isEqualTo("2026-01-02T00:00:00Z");
            assertThat(moved.deadline()).isEqualTo(DUE);
        });
    }
}

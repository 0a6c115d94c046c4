package io.tradepost.sagas.storage;

import io.tradepost.starter.jdbc.BatchedUpdates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.modelling.saga.AssociationValue;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Live processes, one row each, found by the value that their events carry. Reading locks the rows until the transaction
 * ends: events come from the inbox, deadlines on threads of the scheduler, of this instance or another, and none may
 * overwrite what another did. Writes are sent in batches as the unit of work commits.
 */
final class ProcessTable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Instant>> DEADLINES = new TypeReference<>() {};
    private static final String COLUMNS = """
            select saga_id, type, key_name, process_key, state, step, since, step_since, version, deadlines from saga
            """;
    /** In one order whoever reads, so that two batches do not wait for each other. */
    private static final String BY_KEYS = COLUMNS + "where process_key = any (?) order by saga_id for update";

    private static final String BY_ID = COLUMNS + "where saga_id = ? for update";
    private static final String INSERT = """
            insert into saga (saga_id, type, key_name, process_key, state, since, moved_at, step_since, version, deadlines)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?::jsonb)""";
    private static final String UPDATE = """
            update saga set state = ?::jsonb, moved_at = ?, step_since = ?, version = ?, deadlines = ?::jsonb
            where saga_id = ?""";
    private static final String DELETE = "delete from saga where saga_id = ?";

    private final JdbcTemplate jdbc;
    private final BatchedUpdates updates;

    ProcessTable(JdbcTemplate jdbc, BatchedUpdates updates) {
        this.jdbc = jdbc;
        this.updates = updates;
    }

    List<Row> lock(Collection<String> keys) {
        return jdbc.query(
                connection -> {
                    var select = connection.prepareStatement(BY_KEYS);
                    select.setArray(1, connection.createArrayOf("text", keys.toArray()));
                    return select;
                },
                ProcessTable::row);
    }

    Optional<String> find(String type, String key) {
        return jdbc
                .queryForList("select saga_id from saga where process_key = ? and type = ?", String.class, key, type)
                .stream()
                .findFirst();
    }

    /** Of one row at most. */
    List<Row> lock(String id) {
        return jdbc.query(BY_ID, ProcessTable::row, id);
    }

    void insert(Row row) {
        updates.add(
                INSERT,
                row.id(),
                row.type(),
                row.key().getKey(),
                row.key().getValue(),
                row.state(),
                row.since(),
                row.since(),
                row.stepSince(),
                row.version(),
                JSON.writeValueAsString(row.deadlines()));
    }

    void update(Row row, Instant now) {
        updates.add(
                UPDATE,
                row.state(),
                now,
                row.stepSince(),
                row.version(),
                JSON.writeValueAsString(row.deadlines()),
                row.id());
    }

    void delete(Row row) {
        updates.add(DELETE, row.id());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("saga_id"),
                row.getString("type"),
                new AssociationValue(row.getString("key_name"), row.getString("process_key")),
                row.getString("state"),
                row.getString("step"),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("step_since").toInstant(),
                row.getLong("version"),
                JSON.readValue(row.getString("deadlines"), DEADLINES));
    }
}

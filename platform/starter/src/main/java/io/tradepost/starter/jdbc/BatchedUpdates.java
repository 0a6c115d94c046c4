package io.tradepost.starter.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes of one unit of work, sent as one JDBC batch per statement before it commits. Statements keep the order in which
 * each was first used, rows the order in which they were added; so a row that two statements touch must not depend on
 * their order, or be flushed between.
 */
public final class BatchedUpdates {

    private static final String KEY = BatchedUpdates.class.getName();

    private final JdbcTemplate jdbc;

    public BatchedUpdates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Must be called in a unit of work. An {@link Instant} is bound as {@code timestamptz}. */
    public void add(String sql, @Nullable Object... args) {
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        Map<String, List<@Nullable Object[]>> pending = root.getOrComputeResource(KEY, absent -> {
            root.onPrepareCommit(unit -> flush());
            return new LinkedHashMap<String, List<@Nullable Object[]>>();
        });
        if (pending.isEmpty() && root.phase() == UnitOfWork.Phase.PREPARE_COMMIT) {
            root.onPrepareCommit(unit -> flush());
        }
        for (int i = 0; i < args.length; i++) {
            if (args[i] instanceof Instant instant) {
                args[i] = Timestamp.from(instant);
            }
        }
        pending.computeIfAbsent(sql, absent -> new ArrayList<>()).add(args);
    }

    /** Sends what is pending now: for a read in the same unit that must see it. */
    public void flush() {
        Map<String, List<@Nullable Object[]>> pending =
                CurrentUnitOfWork.get().root().getResource(KEY);
        if (pending != null) {
            pending.forEach(jdbc::batchUpdate);
            pending.clear();
        }
    }
}

package io.tradepost.imports.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the phases of imports have come. */
@Component
public class Phases {

    private final JdbcClient jdbc;

    Phases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the import of that number, in the order in which they are done. */
    public List<PhaseProgress> of(int number) {
        return jdbc.sql("select * from phase where import = ?").param(number).query(Phases::read).list().stream()
                .sorted(Comparator.comparing(PhaseProgress::name))
                .toList();
    }

    /** Begins it, or takes it up where it was left. */
    public PhaseProgress enter(int number, PhaseName name, int total) {
        jdbc.sql("""
                        insert into phase (import, name, total, started_at) values (?, ?, ?, now())
                        on conflict (import, name) do update set total = excluded.total""").params(number, name.name(), total).update();
        return jdbc.sql("select * from phase where import = ? and name = ?")
                .params(number, name.name())
                .query(Phases::read)
                .single();
    }

    /** @param by what came since; its mark is the new one, and never goes back */
    public void advance(int number, PhaseProgress by) {
        jdbc.sql("""
                        update phase set mark = ?, done = done + ?, refused = refused + ?, lines = lines + ?, rejected = rejected + ?
                        where import = ? and name = ? and mark < ?""")
                .params(
                        by.mark(),
                        by.done(),
                        by.refused(),
                        by.lines(),
                        by.rejected(),
                        number,
                        by.name().name(),
                        by.mark())
                .update();
    }

    public void leave(int number, PhaseName name) {
        jdbc.sql("update phase set finished_at = coalesce(finished_at, now()) where import = ? and name = ?")
                .params(number, name.name())
                .update();
    }

    private static PhaseProgress read(ResultSet row, int index) throws SQLException {
        return new PhaseProgress(
                PhaseName.valueOf(row.getString("name")),
                row.getInt("total"),
                row.getInt("mark"),
                row.getInt("done"),
                row.getInt("refused"),
                row.getInt("lines"),
                row.getInt("rejected"),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

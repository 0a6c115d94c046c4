package io.tradepost.imports.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All imports there have been. */
@Component
public class Imports {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Imports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Import> find(String id) {
        return jdbc.sql("select * from import where id = ?")
                .param(id)
                .query(Imports::read)
                .optional();
    }

    public List<Import> latest(int limit) {
        return jdbc.sql("select * from import order by number desc limit ?")
                .param(limit)
                .query(Imports::read)
                .list();
    }

    /** The first that is not done. */
    public Optional<Import> next() {
        return jdbc.sql("select * from import where status in ('WAITING', 'RUNNING') order by number limit 1")
                .query(Imports::read)
                .optional();
    }

    /** @return its number */
    public int add(String id, Terms terms, String fileName, long bytes) {
        return jdbc.sql("""
                        insert into import (id, format, file_name, zone, currency, bytes, status, phase)
                        values (?, ?, ?, ?, ?, ?, 'READING', 'READING') returning number""")
                .params(
                        id,
                        terms.format(),
                        fileName,
                        terms.zone().getId(),
                        terms.currency().getCurrencyCode(),
                        bytes)
                .query(Integer.class)
                .single();
    }

    public void remove(int number) {
        jdbc.sql("delete from line where import = ?").param(number).update();
        jdbc.sql("delete from import where number = ?").param(number).update();
    }

    public List<Import> beingRead() {
        return jdbc.sql("select * from import where status = 'READING'")
                .query(Imports::read)
                .list();
    }

    public void hasBeenRead(int number, int lines) {
        jdbc.sql("update import set status = 'WAITING', phase = 'SORTING_OUT', lines = ? where number = ?")
                .params(lines, number)
                .update();
    }

    /** The import with its new turn. */
    public Import takeUp(Import file, int done) {
        return jdbc.sql("""
                        update import set status = 'RUNNING', waiting_for = null, turn = turn + 1, taken_up_at = now(),
                            taken_up_done = ?
                        where number = ? returning *""").params(done, file.number()).query(Imports::read).single();
    }

    /** To be called in the transaction that depends on it. */
    public void requireTurn(Import file) {
        mine(
                file,
                jdbc.sql("select number from import where number = ? and turn = ? for share")
                        .params(file.number(), file.turn())
                        .query(Integer.class)
                        .list()
                        .size());
    }

    public void enters(Import file, PhaseName phase) {
        mine(
                file,
                jdbc.sql("update import set phase = ?, waiting_for = null where number = ? and turn = ?")
                        .params(phase.name(), file.number(), file.turn())
                        .update());
    }

    public void sortedOut(int number, int rejected, int unmoved, JsonNode found) {
        jdbc.sql("update import set rejected = ?, unmoved = ?, result = ?::json where number = ?")
                .params(rejected, unmoved, found.toString(), number)
                .update();
    }

    public void waitsFor(int number, @Nullable String what) {
        jdbc.sql("update import set waiting_for = ? where number = ?")
                .param(what)
                .param(number)
                .update();
    }

    public void done(Import file, JsonNode result) {
        mine(
                file,
                jdbc.sql("""
                                update import set status = 'DONE', waiting_for = null, finished_at = now(),
                                    result = ?::json
                                where number = ? and turn = ?""")
                        .params(result.toString(), file.number(), file.turn())
                        .update());
    }

    private static void mine(Import file, int rows) {
        if (rows == 0) {
            throw new IllegalStateException("another instance has taken up import " + file.number());
        }
    }

    private static Import read(ResultSet row, int index) throws SQLException {
        String result = row.getString("result");
        return new Import(
                row.getString("id"),
                row.getInt("number"),
                new Terms(
                        row.getString("format"),
                        ZoneId.of(row.getString("zone")),
                        Currency.getInstance(row.getString("currency"))),
                row.getString("file_name"),
                row.getLong("bytes"),
                ImportStatus.valueOf(row.getString("status")),
                PhaseName.valueOf(row.getString("phase")),
                row.getInt("lines"),
                row.getInt("rejected"),
                row.getInt("unmoved"),
                row.getString("waiting_for"),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("turn"),
                instant(row.getTimestamp("taken_up_at")),
                row.getInt("taken_up_done"),
                instant(row.getTimestamp("finished_at")),
                result == null ? null : JSON.readTree(result));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

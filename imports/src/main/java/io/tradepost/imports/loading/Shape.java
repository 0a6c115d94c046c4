package io.tradepost.imports.loading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;

/** How rows become the JSON of an item: its first row begins it, each of its rows may add a line. */
interface Shape {

    void begin(ResultSet row, JsonGenerator json) throws SQLException;

    default void line(ResultSet row, JsonGenerator json) throws SQLException {}

    default void end(JsonGenerator json) {}

    static Instant at(ResultSet row) throws SQLException {
        return row.getTimestamp("at").toInstant();
    }
}

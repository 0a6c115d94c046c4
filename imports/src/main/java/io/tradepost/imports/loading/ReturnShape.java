package io.tradepost.imports.loading;

import io.tradepost.imports.life.Import;
import java.sql.ResultSet;
import java.sql.SQLException;
import tools.jackson.core.JsonGenerator;

/** What a credit note says of one order: goods that came back, at the price that the note gives for them. */
record ReturnShape(Import file) implements Shape {

    @Override
    public void begin(ResultSet row, JsonGenerator json) throws SQLException {
        int round = row.getInt("round");
        String invoice = row.getString("invoice");
        json.writeStringProperty("orderId", row.getString("id"));
        json.writeStringProperty("reference", round == 0 ? invoice : invoice + "-" + (round + 1));
        json.writeStringProperty("reason", "credit note " + invoice);
        json.writeStringProperty("occurredAt", Shape.at(row).toString());
        json.writeArrayPropertyStart("lines");
    }

    @Override
    public void line(ResultSet row, JsonGenerator json) throws SQLException {
        json.writeStartObject();
        json.writeNumberProperty("line", row.getInt("order_line"));
        json.writeNumberProperty("quantity", row.getInt("quantity"));
        Prices.write("refundPrice", row.getLong("price"), file, json);
        json.writeEndObject();
    }

    @Override
    public void end(JsonGenerator json) {
        json.writeEndArray();
    }
}

package io.tradepost.imports.loading;

import io.tradepost.imports.life.Import;
import java.sql.ResultSet;
import java.sql.SQLException;
import tools.jackson.core.JsonGenerator;

/** What a credit note gives back that matches no order. */
record CreditShape(Import file) implements Shape {

    @Override
    public void begin(ResultSet row, JsonGenerator json) throws SQLException {
        String customer = row.getString("customer");
        String country = row.getString("country");
        json.writeStringProperty("creditId", row.getString("id"));
        if (customer != null) {
            json.writeStringProperty("customerId", customer);
        }
        if (!country.isBlank()) {
            json.writeStringProperty("country", country);
        }
        json.writeStringProperty("reason", "credit note " + row.getString("invoice"));
        json.writeStringProperty("issuedAt", Shape.at(row).toString());
        json.writeArrayPropertyStart("lines");
    }

    @Override
    public void line(ResultSet row, JsonGenerator json) throws SQLException {
        String description = row.getString("description");
        String code = row.getString("code");
        String kind = row.getString("kind");
        json.writeStartObject();
        json.writeStringProperty("kind", kind);
        if (kind.equals("ITEM")) {
            json.writeStringProperty("sku", code);
        }
        json.writeStringProperty("name", description.isBlank() ? code : description);
        json.writeNumberProperty("quantity", row.getInt("quantity"));
        Prices.write("unitPrice", row.getLong("price"), file, json);
        json.writeEndObject();
    }

    @Override
    public void end(JsonGenerator json) {
        json.writeEndArray();
    }
}

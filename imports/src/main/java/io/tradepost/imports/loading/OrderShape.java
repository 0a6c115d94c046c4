package io.tradepost.imports.loading;

import io.tradepost.imports.life.Import;
import java.sql.ResultSet;
import java.sql.SQLException;
import tools.jackson.core.JsonGenerator;

/** An invoice as an order that was placed, paid and shipped at one moment. */
record OrderShape(Import file) implements Shape {

    @Override
    public void begin(ResultSet row, JsonGenerator json) throws SQLException {
        String customer = row.getString("customer");
        String country = row.getString("country");
        String at = Shape.at(row).toString();
        json.writeStringProperty("orderId", row.getString("id"));
        if (customer == null) {
            json.writeObjectPropertyStart("guest");
            json.writeEndObject();
        } else {
            json.writeStringProperty("customerId", customer);
        }
        if (!country.isBlank()) {
            json.writeStringProperty("shipToCountry", country);
        }
        json.writeStringProperty("placedAt", at);
        json.writeObjectPropertyStart("payment");
        json.writeStringProperty("token", "tok_approve");
        json.writeEndObject();
        json.writeObjectPropertyStart("shipAtOnce");
        json.writeEndObject();
        json.writeArrayPropertyStart("lines");
    }

    @Override
    public void line(ResultSet row, JsonGenerator json) throws SQLException {
        String kind = row.getString("kind");
        json.writeStartObject();
        if (kind.equals("ITEM")) {
            json.writeStringProperty("sku", row.getString("code"));
        } else {
            String description = row.getString("description");
            json.writeStringProperty("kind", charged(kind));
            json.writeStringProperty("name", description.isBlank() ? row.getString("code") : description);
        }
        json.writeNumberProperty("quantity", row.getInt("quantity"));
        Prices.write("unitPrice", row.getLong("price"), file, json);
        json.writeEndObject();
    }

    @Override
    public void end(JsonGenerator json) {
        json.writeEndArray();
    }

    /** A discount that is charged is none. */
    private static String charged(String kind) {
        return kind.equals("DISCOUNT") ? "ADJUSTMENT" : kind;
    }
}

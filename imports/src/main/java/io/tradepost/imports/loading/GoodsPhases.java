package io.tradepost.imports.loading;

import static io.tradepost.imports.life.PhaseName.CUSTOMERS;
import static io.tradepost.imports.life.PhaseName.OPENING_STOCK;
import static io.tradepost.imports.life.PhaseName.PRODUCTS;
import static io.tradepost.imports.life.PhaseName.STOCK_CHANGES;

import io.tradepost.imports.life.Import;

/** What there must be before an order can be placed: products, customers, stock. */
final class GoodsPhases {

    static final Phase PRODUCT = new Phase(
            PRODUCTS,
            "product",
            "true",
            new Endpoint("catalog", "PUT", "/api/products/batch", "products", false, true, 500),
            """
            select position, sku as id, 0 as counted, name, price from product
            where import = ? and position > ? order by position""",
            file -> (row, json) -> {
                json.writeStringProperty("sku", row.getString("id"));
                json.writeStringProperty("name", row.getString("name"));
                Prices.write("price", row.getLong("price"), file, json);
            },
            false);

    static final Phase CUSTOMER = new Phase(
            CUSTOMERS,
            "customer",
            "true",
            new Endpoint("customer", "POST", "/api/customers/batch", "customers", false, true, 500),
            """
            select position, id, 0 as counted from customer
            where import = ? and position > ? order by position""",
            file -> (row, json) -> {
                json.writeStringProperty("customerId", row.getString("id"));
                json.writeStringProperty("name", "Customer " + row.getString("id"));
            },
            false);

    static final Phase RECEIPT = new Phase(
            OPENING_STOCK,
            "receipt",
            "true",
            new Endpoint("inventory", "POST", "/api/stock/receipts/batch", "receipts", true, true, 250),
            """
            select position, sku as id, 0 as counted, quantity, at from receipt
            where import = ? and position > ? order by position""",
            GoodsPhases::receipt,
            false);

    static final Phase STOCK_CHANGE = new Phase(
            STOCK_CHANGES,
            "stock_change",
            "true",
            new Endpoint("inventory", "POST", "/api/stock/movements/batch", "movements", true, true, 250),
            """
            select s.position, o.code as id, 1 as counted, o.outcome, o.quantity, o.description, o.invoice, o.at
            from stock_change s join outcome o on o.import = s.import and o.no = s.line
            where s.import = ? and s.position > ? order by s.position""",
            file -> (row, json) -> {
                String description = row.getString("description");
                json.writeStringProperty("type", row.getString("outcome"));
                json.writeStringProperty("sku", row.getString("id"));
                json.writeNumberProperty("quantity", Math.abs(row.getInt("quantity")));
                json.writeStringProperty(
                        "reason", description.isBlank() ? "invoice " + row.getString("invoice") : description);
                json.writeStringProperty("occurredAt", Shape.at(row).toString());
            },
            false);

    private GoodsPhases() {}

    private static Shape receipt(Import file) {
        String note = "opening stock of import " + file.id().substring(0, 12);
        return (row, json) -> {
            json.writeStringProperty("sku", row.getString("id"));
            json.writeNumberProperty("quantity", row.getInt("quantity"));
            json.writeStringProperty("occurredAt", Shape.at(row).toString());
            json.writeStringProperty("note", note);
        };
    }
}

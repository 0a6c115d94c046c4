package io.tradepost.query.customers;

import io.tradepost.query.customers.CustomerPage.Amounts;
import io.tradepost.query.customers.CustomerPage.Item;
import io.tradepost.query.streams.Format;
import io.tradepost.query.streams.Table;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Customers as rows: one each as NDJSON, one for each of their currencies as CSV. */
@Component
class CustomerTable {

    private static final String[] HEADER = {
        "customerId",
        "registeredAt",
        "blocked",
        "erased",
        "countries",
        "firstOrderAt",
        "lastOrderAt",
        "orders",
        "currency",
        "gross",
        "returns",
        "net"
    };

    private final JsonMapper json;

    CustomerTable(JsonMapper json) {
        this.json = json;
    }

    private record Row(Item customer, @Nullable Amounts amounts) {}

    Table<CustomerDocument> in(Format format, Writer out) throws IOException {
        if (format != Format.CSV) {
            return Table.ndjson(out, json, Item::of);
        }
        Table<Row> rows = Table.csv(out, CustomerTable::cells, HEADER);
        return customer -> {
            for (Row row : rows(Item.of(customer))) {
                rows.row(row);
            }
        };
    }

    private static List<Row> rows(Item customer) {
        return customer.amounts().isEmpty()
                ? List.of(new Row(customer, null))
                : customer.amounts().stream()
                        .map(amounts -> new Row(customer, amounts))
                        .toList();
    }

    private static Object[] cells(Row row) {
        Item customer = row.customer();
        Amounts amounts = row.amounts();
        return new Object[] {
            customer.customerId(),
            customer.registeredAt(),
            customer.blocked(),
            customer.erased(),
            String.join("; ", customer.countries()),
            customer.firstOrderAt(),
            customer.lastOrderAt(),
            amounts == null ? customer.orders() : amounts.orders(),
            amounts == null ? null : amounts.gross().currency(),
            amounts == null ? null : amounts.gross().amount(),
            amounts == null ? null : amounts.returns().amount(),
            amounts == null ? null : amounts.net().amount()
        };
    }
}

package io.tradepost.query.orders;

import io.tradepost.kernel.Money;
import io.tradepost.query.streams.Format;
import io.tradepost.query.streams.Table;
import java.io.IOException;
import java.io.Writer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Orders as rows: in full with all that was done to them as NDJSON, without them as CSV. */
@Component
class OrderTable {

    private final JsonMapper json;

    OrderTable(JsonMapper json) {
        this.json = json;
    }

    Table<OrderDocument> in(Format format, Writer out) throws IOException {
        if (format == Format.CSV) {
            return Table.csv(
                    out,
                    OrderTable::cells,
                    "orderId",
                    "status",
                    "reason",
                    "customerId",
                    "guest",
                    "country",
                    "placedAt",
                    "currency",
                    "total",
                    "refunded",
                    "lines");
        }
        return Table.ndjson(out, json, OrderDetail::of);
    }

    private static Object[] cells(OrderDocument order) {
        return new Object[] {
            order.orderId(),
            order.status(),
            order.reason(),
            order.customerId(),
            order.guest(),
            order.country(),
            order.placedAt(),
            order.currency(),
            Money.ofMinor(order.total(), order.currency()).amount(),
            Money.ofMinor(order.refunded(), order.currency()).amount(),
            order.lines().size()
        };
    }
}

package io.tradepost.query.stock;

import io.tradepost.kernel.UnitPrice;
import io.tradepost.query.streams.Format;
import io.tradepost.query.streams.Table;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stock as rows: with its warehouses as NDJSON, of all of them together as CSV. */
@Component
class StockTable {

    private static final String[] HEADER = {
        "sku",
        "name",
        "category",
        "currency",
        "price",
        "onHand",
        "reserved",
        "available",
        "low",
        "movedAt",
        "lastReceivedAt"
    };

    private final JsonMapper json;

    StockTable(JsonMapper json) {
        this.json = json;
    }

    Table<StockDocument> in(Format format, Writer out) throws IOException {
        return format == Format.CSV
                ? Table.csv(out, StockTable::cells, HEADER)
                : Table.ndjson(out, json, stock -> StockPage.Item.of(stock, Map.of()));
    }

    private static Object[] cells(StockDocument stock) {
        UnitPrice price = StockPage.Item.of(stock, Map.of()).price();
        return new Object[] {
            stock.sku(),
            stock.name(),
            stock.category(),
            stock.currency(),
            price == null ? null : price.amount(),
            stock.onHand(),
            stock.reserved(),
            stock.available(),
            stock.low(),
            stock.movedAt(),
            stock.lastReceivedAt()
        };
    }
}

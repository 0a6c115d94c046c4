package io.tradepost.query.products;

import io.tradepost.kernel.UnitPrice;
import io.tradepost.query.streams.Format;
import io.tradepost.query.streams.Table;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Products as rows; as CSV with their attributes as JSON. */
@Component
class ProductTable {

    private final JsonMapper json;

    ProductTable(JsonMapper json) {
        this.json = json;
    }

    Table<ProductDocument> in(Format format, Writer out) throws IOException {
        if (format == Format.CSV) {
            return Table.csv(
                    out,
                    this::cells,
                    "sku",
                    "name",
                    "description",
                    "category",
                    "attributes",
                    "currency",
                    "price",
                    "discontinued");
        }
        return Table.ndjson(out, json, product -> ProductPage.Item.of(product, Map.of()));
    }

    private Object[] cells(ProductDocument product) {
        return new Object[] {
            product.sku(),
            product.name(),
            product.description(),
            product.category(),
            product.attributes() == null ? null : json.writeValueAsString(product.attributes()),
            product.currency(),
            UnitPrice.ofTenThousandths(product.priceTenThousandths(), product.currency())
                    .amount(),
            product.discontinued()
        };
    }
}

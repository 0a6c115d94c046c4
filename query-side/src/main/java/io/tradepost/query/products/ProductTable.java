package io.tradepost.query.products;

import io.tradepost.query.streams.Format;
import io.tradepost.query.streams.Table;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Objects;
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
                    "discontinued",
                    "onHand",
                    "available");
        }
        return Table.ndjson(out, json, product -> ProductPage.Item.of(product, Map.of()));
    }

    private Object[] cells(ProductDocument product) {
        Listing listing = Objects.requireNonNull(product.listing());
        return new Object[] {
            product.sku(),
            listing.name(),
            listing.description(),
            listing.category(),
            listing.attributes() == null ? null : json.writeValueAsString(listing.attributes()),
            listing.currency(),
            listing.price().amount(),
            listing.discontinued(),
            product.onHand(),
            product.available()
        };
    }
}

package io.tradepost.imports.loading;

import io.tradepost.imports.life.Import;
import io.tradepost.kernel.UnitPrice;
import tools.jackson.core.JsonGenerator;

/** Unit prices as the services read them. */
final class Prices {

    private Prices() {}

    static void write(String name, long tenThousandths, Import file, JsonGenerator json) {
        UnitPrice price = new UnitPrice(tenThousandths, file.terms().currency());
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("amount", price.amount());
        json.writeStringProperty("currency", price.currency());
        json.writeEndObject();
    }
}

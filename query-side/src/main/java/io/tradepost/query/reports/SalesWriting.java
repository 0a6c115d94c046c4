package io.tradepost.query.reports;

import io.tradepost.query.streams.Format;
import io.tradepost.query.streams.Table;
import java.io.IOException;
import java.io.Writer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A report as JSON, which says what it is about, or as bare rows. */
@Component
class SalesWriting {

    private static final String[] COLUMNS = {
        "period", "key", "currency", "gross", "returns", "net", "units", "returnedUnits", "orders"
    };

    private final JsonMapper json;

    SalesWriting(JsonMapper json) {
        this.json = json;
    }

    /** Hands out all rows of a report. */
    @FunctionalInterface
    interface Source {
        void to(SalesReport.Rows rows) throws IOException;
    }

    void write(SalesQuery query, Source report, Format format, Writer out) throws IOException {
        switch (format) {
            case JSON -> json(query, report, out);
            case NDJSON -> report.to(Table.<SalesRow>ndjson(out, json, row -> row)::row);
            case CSV -> report.to(Table.csv(out, SalesWriting::cells, COLUMNS)::row);
        }
    }

    private void json(SalesQuery query, Source report, Writer out) throws IOException {
        JsonGenerator generator = json.createGenerator(out); // never closed: closing would finish what broke off
        generator.writeStartObject();
        if (query.from() != null) {
            generator.writeStringProperty("from", query.from().in(query.zone()).toString());
        }
        if (query.to() != null) {
            generator.writeStringProperty("to", query.to().in(query.zone()).toString());
        }
        generator.writeStringProperty("zone", query.zone().getId());
        generator.writeArrayPropertyStart("rows");
        report.to(generator::writePOJO);
        generator.writeEndArray();
        generator.writeEndObject();
        generator.flush();
    }

    private static Object[] cells(SalesRow row) {
        return new Object[] {
            row.period(),
            row.key(),
            row.gross().currency(),
            row.gross().amount(),
            row.returns().amount(),
            row.net().amount(),
            row.units(),
            row.returnedUnits(),
            row.orders()
        };
    }
}

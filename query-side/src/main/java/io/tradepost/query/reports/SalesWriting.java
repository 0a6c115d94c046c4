package io.tradepost.query.reports;

import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A report as JSON or CSV. */
@Component
class SalesWriting {

    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader("period", "key", "currency", "gross", "returns", "net", "units", "returnedUnits", "orders")
            .get();

    private final JsonMapper json;

    SalesWriting(JsonMapper json) {
        this.json = json;
    }

    /** Hands out all rows of a report. */
    @FunctionalInterface
    interface Source {
        void to(SalesReport.Rows rows) throws IOException;
    }

    /** What the report is about, then its rows. */
    void json(SalesQuery query, Source report, Writer out) throws IOException {
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

    void csv(Source report, Writer out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, CSV);
        report.to(row -> printer.printRecord(
                row.period(),
                row.key(),
                row.gross().currency(),
                row.gross().amount(),
                row.returns().amount(),
                row.net().amount(),
                row.units(),
                row.returnedUnits(),
                row.orders()));
    }
}

package io.tradepost.query.reports;

import io.tradepost.query.streams.Format;
import io.tradepost.query.streams.Table;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A report as JSON, which says what it is about, or as bare rows. */
@Component
class ReportWriting {

    private final JsonMapper json;

    ReportWriting(JsonMapper json) {
        this.json = json;
    }

    <R> void write(Report<R> report, ReportQuery query, Format format, Writer out) throws IOException {
        try (Answer<R> answer = report.answer(query)) {
            switch (format) {
                case JSON -> json(report, query, answer, out);
                case NDJSON -> Reports.wanted(report, query, answer, Table.<R>ndjson(out, json, row -> row)::row);
                case CSV -> Reports.wanted(report, query, answer, csv(report, out)::row);
            }
        }
    }

    private static <R> Table<R> csv(Report<R> report, Writer out) throws IOException {
        List<Column<R>> columns = report.columns();
        return Table.csv(
                out,
                row -> columns.stream().map(column -> column.cell(row)).toArray(),
                columns.stream().map(Column::name).toArray(String[]::new));
    }

    private <R> void json(Report<R> report, ReportQuery query, Answer<R> answer, Writer out) throws IOException {
        JsonGenerator generator = json.createGenerator(out); // never closed: closing would finish what broke off
        generator.writeStartObject();
        generator.writeStringProperty("report", report.name());
        told(generator, "from", query.start());
        told(generator, "to", query.end());
        generator.writeStringProperty("zone", query.zone().getId());
        told(generator, "interval", query.interval());
        told(generator, "by", query.by());
        told(generator, "currency", query.currency());
        for (Map.Entry<String, Object> said : answer.about().entrySet()) {
            generator.writePOJOProperty(said.getKey(), said.getValue());
        }
        generator.writeArrayPropertyStart("rows");
        Reports.wanted(report, query, answer, generator::writePOJO);
        generator.writeEndArray();
        generator.writeEndObject();
        generator.flush();
    }

    private static void told(JsonGenerator generator, String name, @Nullable Object value) {
        if (value != null) {
            generator.writeStringProperty(name, value.toString());
        }
    }
}

package io.tradepost.query.streams;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Rows on their way out. */
@FunctionalInterface
public interface Table<R> {

    void row(R row) throws IOException;

    /** RFC 4180, with a header. */
    static <R> Table<R> csv(Writer out, Function<R, Object[]> cells, String... header) throws IOException {
        CSVPrinter printer = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setHeader(header).get());
        return row -> printer.printRecord(cells.apply(row));
    }

    /** One JSON value on each line. */
    static <R> Table<R> ndjson(Writer out, JsonMapper json, Function<R, Object> value) {
        return row -> {
            out.write(json.writeValueAsString(value.apply(row)));
            out.write('\n');
        };
    }
}

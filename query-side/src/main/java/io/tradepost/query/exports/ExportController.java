package io.tradepost.query.exports;

import io.tradepost.kernel.Refusal;
import io.tradepost.query.awaiting.Reads;
import io.tradepost.query.search.Parameters;
import io.tradepost.query.streams.Format;
import io.tradepost.query.streams.Stream;
import io.tradepost.query.streams.Table;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RestController
@Reads({"sales", "orders", "products", "customers"})
class ExportController {

    private final Exports exports;
    private final JsonMapper json;

    ExportController(Exports exports, JsonMapper json) {
        this.exports = exports;
        this.json = json;
    }

    @GetMapping("/api/exports")
    Manifest manifest() {
        return exports.manifest();
    }

    @GetMapping("/api/exports/{name}")
    void export(@PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        Dataset dataset = Arrays.stream(Dataset.values())
                .filter(one -> one.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(NoDataset.NO_SUCH_DATASET, "There is no dataset " + name + "."));
        LocalDate day = new Parameters(request).one("day", ExportController::day);
        if (day != null && dataset.day() == null) {
            throw Parameters.unfit("day", day, "means nothing to " + name + ", which come whole");
        }
        Format format = Format.of(request, Format.NDJSON);
        Stream.write(request, response, format, out -> {
            Table<ObjectNode> rows = Table.ndjson(out, json, row -> row);
            exports.each(dataset, day, rows::row);
        });
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a date such as 2010-12-01", e);
        }
    }

    private enum NoDataset implements Refusal.Reason {
        NO_SUCH_DATASET;

        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.NOT_FOUND;
        }
    }
}

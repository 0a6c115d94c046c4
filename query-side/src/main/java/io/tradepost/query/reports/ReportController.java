package io.tradepost.query.reports;

import io.tradepost.query.awaiting.Reads;
import io.tradepost.query.search.Parameters;
import io.tradepost.query.streams.Format;
import io.tradepost.query.streams.Stream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReportController {

    private final Reports reports;
    private final ReportWriting writing;

    ReportController(Reports reports, ReportWriting writing) {
        this.reports = reports;
        this.writing = writing;
    }

    @GetMapping("/api/reports")
    Listing all() {
        return new Listing(reports.all().stream().map(Listed::of).toList());
    }

    @GetMapping("/api/reports/{name}")
    @Reads({"sales", "orders", "shipments", "stock"})
    void report(@PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        Report<?> report = reports.named(name);
        ReportQuery query = reports.query(report, new Parameters(request));
        Format format = Format.of(request, Format.JSON, Format.CSV, Format.NDJSON);
        Stream.write(request, response, format, out -> writing.write(report, query, format, out));
    }

    record Listing(List<Listed> reports) {}

    /** @param interval the one when none is asked for; likewise by */
    record Listed(
            String name,
            String title,
            String question,
            List<String> intervals,
            @Nullable String interval,
            List<String> dimensions,
            @Nullable String by,
            List<Cell> columns) {

        record Cell(String name, Unit unit) {}

        static Listed of(Report<?> report) {
            return new Listed(
                    report.name(),
                    report.title(),
                    report.question(),
                    report.intervals().stream().map(Object::toString).toList(),
                    report.interval() == null ? null : report.interval().toString(),
                    report.dimensions().stream().map(Object::toString).toList(),
                    report.by() == null ? null : report.by().toString(),
                    report.columns().stream()
                            .map(column -> new Cell(column.name(), column.unit()))
                            .toList());
        }
    }
}

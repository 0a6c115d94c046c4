package io.tradepost.query.reports;

import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.query.search.Moment;
import io.tradepost.query.streams.Format;
import io.tradepost.query.streams.Stream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SalesReportController {

    private final SalesReport sales;
    private final SalesWriting writing;
    private final ReportSettings settings;

    SalesReportController(SalesReport sales, SalesWriting writing, ReportSettings settings) {
        this.sales = sales;
        this.writing = writing;
        this.settings = settings;
    }

    @GetMapping("/api/reports/sales")
    void sales(
            @RequestParam(required = false) @Nullable Moment from,
            @RequestParam(required = false) @Nullable Moment to,
            @RequestParam(required = false) @Nullable Zone zone,
            @RequestParam(required = false) @Nullable Interval interval,
            @RequestParam(required = false) @Nullable Dimension by,
            @RequestParam(required = false) @Nullable LineKind kind,
            @RequestParam(required = false) @Nullable Ranking sort,
            @RequestParam(required = false) @Nullable RowLimit size,
            @RequestParam(required = false) @Nullable Format format,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        SalesQuery query =
                new SalesQuery(from, to, zone == null ? settings.zone() : zone.id(), interval, by, kind, sort, size);
        Format as = Format.of(format, accept);
        Stream.write(request, response, as, out -> {
            switch (as) {
                case JSON -> writing.json(query, rows -> sales.write(query, rows), out);
                case CSV -> writing.csv(rows -> sales.write(query, rows), out);
            }
        });
    }
}

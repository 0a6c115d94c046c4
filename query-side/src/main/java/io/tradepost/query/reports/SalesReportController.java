package io.tradepost.query.reports;

import io.tradepost.query.awaiting.Reads;
import io.tradepost.query.search.Parameters;
import io.tradepost.query.streams.Format;
import io.tradepost.query.streams.Stream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Reads("sales")
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
    void sales(HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        SalesQuery query = SalesQuery.of(new Parameters(request), settings.zone());
        Format format = Format.of(request, Format.JSON, Format.CSV, Format.NDJSON);
        Stream.write(
                request, response, format, out -> writing.write(query, rows -> sales.write(query, rows), format, out));
    }
}

package io.tradepost.query.stock;

import io.tradepost.query.awaiting.Reads;
import io.tradepost.query.search.Paging;
import io.tradepost.query.search.Parameters;
import io.tradepost.query.streams.Stream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Reads("stock")
class StockSearchController {

    private final StockSearch stocks;
    private final StockTable table;

    StockSearchController(StockSearch stocks, StockTable table) {
        this.stocks = stocks;
        this.table = table;
    }

    @GetMapping("/api/search/stock")
    StockPage search(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        return stocks.find(StockQuery.of(parameters), Paging.of(parameters));
    }

    @GetMapping("/api/search/stock/export")
    void export(HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        StockQuery query = StockQuery.of(new Parameters(request));
        Stream.rows(request, response, table::in, rows -> stocks.each(query, rows::row));
    }
}

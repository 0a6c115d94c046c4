package io.tradepost.query.products;

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
@Reads("products")
class ProductSearchController {

    private final ProductSearch products;
    private final ProductTable table;

    ProductSearchController(ProductSearch products, ProductTable table) {
        this.products = products;
        this.table = table;
    }

    @GetMapping("/api/search/products")
    ProductPage search(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        return products.find(ProductQuery.of(parameters), Paging.of(parameters));
    }

    @GetMapping("/api/search/products/export")
    void export(HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        ProductQuery query = ProductQuery.of(new Parameters(request));
        Stream.rows(request, response, table::in, rows -> products.each(query, rows::row));
    }
}

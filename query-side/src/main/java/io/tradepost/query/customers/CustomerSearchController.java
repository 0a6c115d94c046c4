package io.tradepost.query.customers;

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
@Reads("customers")
class CustomerSearchController {

    private final CustomerSearch customers;
    private final CustomerTable table;

    CustomerSearchController(CustomerSearch customers, CustomerTable table) {
        this.customers = customers;
        this.table = table;
    }

    @GetMapping("/api/search/customers")
    CustomerPage search(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        return customers.find(CustomerQuery.of(parameters), Paging.of(parameters));
    }

    @GetMapping("/api/search/customers/export")
    void export(HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        CustomerQuery query = CustomerQuery.of(new Parameters(request));
        Stream.rows(request, response, table::in, rows -> customers.each(query, rows::row));
    }
}

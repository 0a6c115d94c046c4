package io.tradepost.query.orders;

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
@Reads("orders")
class OrderSearchController {

    private final OrderSearch orders;
    private final OrderTable table;

    OrderSearchController(OrderSearch orders, OrderTable table) {
        this.orders = orders;
        this.table = table;
    }

    @GetMapping("/api/search/orders")
    OrderPage search(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        return orders.find(OrderQuery.of(parameters), Paging.of(parameters));
    }

    @GetMapping("/api/search/orders/export")
    void export(HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        OrderQuery query = OrderQuery.of(new Parameters(request));
        Stream.rows(request, response, table::in, rows -> orders.each(query, rows::row));
    }
}

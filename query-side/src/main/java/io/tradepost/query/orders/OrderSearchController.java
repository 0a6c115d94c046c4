package io.tradepost.query.orders;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Sku;
import io.tradepost.query.search.Cursor;
import io.tradepost.query.search.FreeText;
import io.tradepost.query.search.Moment;
import io.tradepost.query.search.PageSize;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrderSearchController {

    private final OrderSearch orders;

    OrderSearchController(OrderSearch orders) {
        this.orders = orders;
    }

    @GetMapping("/api/search/orders")
    OrderPage search(
            @RequestParam(required = false) @Nullable FreeText q,
            @RequestParam(required = false) @Nullable OrderStatus status,
            @RequestParam(required = false) @Nullable CustomerId customerId,
            @RequestParam(required = false) @Nullable Sku sku,
            @RequestParam(required = false) @Nullable Moment from,
            @RequestParam(required = false) @Nullable Moment to,
            @RequestParam(required = false) @Nullable Cursor cursor,
            @RequestParam(defaultValue = PageSize.DEFAULT) PageSize size) {
        return orders.find(new OrderQuery(q, status, customerId, sku, from, to, cursor, size));
    }
}

package io.tradepost.query.box;

import io.tradepost.query.customers.CustomerPage;
import io.tradepost.query.customers.CustomerQuery;
import io.tradepost.query.customers.CustomerSearch;
import io.tradepost.query.orders.OrderPage;
import io.tradepost.query.orders.OrderQuery;
import io.tradepost.query.orders.OrderSearch;
import io.tradepost.query.products.ProductPage;
import io.tradepost.query.products.ProductQuery;
import io.tradepost.query.products.ProductSearch;
import io.tradepost.query.search.FreeText;
import io.tradepost.query.search.PageSize;
import io.tradepost.query.search.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class SearchBox {

    private final OrderSearch orders;
    private final ProductSearch products;
    private final CustomerSearch customers;

    SearchBox(OrderSearch orders, ProductSearch products, CustomerSearch customers) {
        this.orders = orders;
        this.products = products;
        this.customers = customers;
    }

    /** Each as its own search finds them; that search's next page begins at the cursor. */
    public record Found(OrderPage orders, ProductPage products, CustomerPage customers) {}

    /** @param first so many of each */
    public Found find(@Nullable FreeText text, PageSize first) {
        Paging paging = new Paging(null, first, false);
        return new Found(
                orders.find(OrderQuery.of(text), paging),
                products.find(ProductQuery.of(text), paging),
                customers.find(CustomerQuery.of(text), paging));
    }
}

package io.tradepost.query.page.products;

import io.tradepost.kernel.Sku;
import io.tradepost.query.awaiting.Reads;
import io.tradepost.query.orders.OrderQuery;
import io.tradepost.query.orders.OrderSearch;
import io.tradepost.query.page.NotThere;
import io.tradepost.query.products.Products;
import io.tradepost.query.search.PageSize;
import io.tradepost.query.search.Paging;
import io.tradepost.query.stock.Stocks;
import io.tradepost.ui.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Page
class ProductPages {

    private static final Paging FEW = new Paging(null, new PageSize(10), false);

    private final Products products;
    private final Stocks stocks;
    private final OrderSearch orders;

    ProductPages(Products products, Stocks stocks, OrderSearch orders) {
        this.products = products;
        this.stocks = stocks;
        this.orders = orders;
    }

    @GetMapping("/products/{sku}")
    @Reads({"products", "stock", "orders"})
    String show(@PathVariable Sku sku, Model model) {
        model.addAttribute(
                "product",
                products.of(sku).orElseThrow(() -> NotThere.because("There is no product " + sku + ", or not yet.")));
        model.addAttribute("orders", orders.find(OrderQuery.of(sku), FEW));
        stock(sku, model);
        return "product";
    }

    @GetMapping("/products/{sku}/panels/stock")
    @Reads("stock")
    String stock(@PathVariable Sku sku, Model model) {
        model.addAttribute("sku", sku);
        model.addAttribute("stock", stocks.of(sku).orElse(null));
        return "product-stock :: panel";
    }
}

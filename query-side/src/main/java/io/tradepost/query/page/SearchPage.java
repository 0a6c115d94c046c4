package io.tradepost.query.page;

import io.tradepost.kernel.Refusal;
import io.tradepost.query.awaiting.Reads;
import io.tradepost.query.orders.OrderQuery;
import io.tradepost.query.orders.OrderSearch;
import io.tradepost.query.orders.OrderStatus;
import io.tradepost.query.products.ProductQuery;
import io.tradepost.query.products.ProductSearch;
import io.tradepost.query.search.Cursor;
import io.tradepost.query.search.FreeText;
import io.tradepost.query.search.PageSize;
import io.tradepost.query.search.Paging;
import io.tradepost.ui.Page;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Page
@Reads({"orders", "products"})
class SearchPage {

    private static final PageSize ORDERS = new PageSize(20);
    private static final PageSize PRODUCTS = new PageSize(12);

    private final OrderSearch orders;
    private final ProductSearch products;

    SearchPage(OrderSearch orders, ProductSearch products) {
        this.orders = orders;
        this.products = products;
    }

    @GetMapping("/")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable OrderStatus status,
            @RequestParam(required = false) @Nullable Cursor cursor,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("q", q);
        model.addAttribute("status", status);
        model.addAttribute("statuses", OrderStatus.values());
        model.addAttribute("continued", cursor != null);
        try {
            FreeText text = new FreeText(q);
            model.addAttribute("orders", orders.find(OrderQuery.of(text, status), new Paging(cursor, ORDERS, false)));
            if (cursor == null) {
                model.addAttribute("products", products.find(ProductQuery.of(text), new Paging(null, PRODUCTS, false)));
            }
        } catch (IllegalArgumentException e) {
            failed(model, response, HttpStatus.BAD_REQUEST, "The search text " + e.getMessage() + ".");
        } catch (Refusal e) {
            failed(model, response, HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
        }
        return "search";
    }

    private static void failed(Model model, HttpServletResponse response, HttpStatus status, String failure) {
        response.setStatus(status.value());
        model.addAttribute("failure", failure);
    }
}

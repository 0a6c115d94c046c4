package io.tradepost.query.page.orders;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Sku;
import io.tradepost.query.awaiting.Reads;
import io.tradepost.query.products.ProductPage;
import io.tradepost.query.products.ProductQuery;
import io.tradepost.query.products.ProductSearch;
import io.tradepost.query.search.FreeText;
import io.tradepost.query.search.PageSize;
import io.tradepost.query.search.Paging;
import io.tradepost.query.search.Parameters;
import io.tradepost.ui.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Placing an order: the buyer, where it goes, the lines, the payment. */
@Page
@Reads("products")
class NewOrderPage {

    private static final Paging FEW = new Paging(null, new PageSize(8), false);

    private final ProductSearch products;

    NewOrderPage(ProductSearch products) {
        this.products = products;
    }

    @GetMapping("/orders/new")
    String show(HttpServletRequest request, Model model) {
        Parameters parameters = new Parameters(request);
        Sku sku = parameters.one("sku", Sku::new);
        model.addAttribute("customerId", parameters.one("customerId", CustomerId::new));
        model.addAttribute("lines", sku == null ? List.of() : named(sku));
        model.addAttribute("found", List.of());
        model.addAttribute("asked", false);
        return "new-order";
    }

    @GetMapping("/orders/new/products")
    String lookUp(HttpServletRequest request, Model model) {
        FreeText text = new Parameters(request).one("lookup", FreeText::new);
        model.addAttribute("found", text == null ? List.of() : find(text));
        model.addAttribute("asked", text != null);
        return "new-order :: found";
    }

    private List<ProductPage.Item> named(Sku sku) {
        return find(new FreeText(sku.value())).stream()
                .filter(product -> product.sku().equals(sku))
                .toList();
    }

    private List<ProductPage.Item> find(@Nullable FreeText text) {
        return products.find(ProductQuery.of(text), FEW).items().stream()
                .filter(product -> !product.discontinued())
                .toList();
    }
}

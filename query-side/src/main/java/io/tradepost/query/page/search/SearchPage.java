package io.tradepost.query.page.search;

import io.tradepost.query.awaiting.Reads;
import io.tradepost.query.customers.CustomerQuery;
import io.tradepost.query.customers.CustomerSearch;
import io.tradepost.query.orders.OrderPage;
import io.tradepost.query.orders.OrderQuery;
import io.tradepost.query.orders.OrderSearch;
import io.tradepost.query.page.Links;
import io.tradepost.query.page.Narrowing;
import io.tradepost.query.products.ProductQuery;
import io.tradepost.query.products.ProductSearch;
import io.tradepost.query.search.Facets;
import io.tradepost.query.search.FreeText;
import io.tradepost.query.search.PageSize;
import io.tradepost.query.search.Paging;
import io.tradepost.query.search.Parameters;
import io.tradepost.ui.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Page
@Reads({"orders", "products", "customers"})
class SearchPage {

    private static final Paging FEW = new Paging(null, new PageSize(6), false);

    private final OrderSearch orders;
    private final ProductSearch products;
    private final CustomerSearch customers;

    SearchPage(OrderSearch orders, ProductSearch products, CustomerSearch customers) {
        this.orders = orders;
        this.products = products;
        this.customers = customers;
    }

    @GetMapping("/")
    String show(HttpServletRequest request, Model model) {
        Parameters parameters = new Parameters(request);
        OrderQuery query = OrderQuery.of(parameters).forPeople();
        Paging paging = Paging.of(parameters);
        OrderPage found = orders.find(query, paging);
        FreeText text = query.q();
        model.addAttribute("q", text == null ? "" : text.text());
        model.addAttribute("sort", request.getParameter("sort"));
        model.addAttribute("orders", found);
        model.addAttribute("narrowings", narrowings(query.facets(), found.facets()));
        Links.add(model, paging.cursor() != null, found.next());
        if (paging.cursor() == null) {
            model.addAttribute("products", products.find(ProductQuery.of(text), FEW));
            model.addAttribute("customers", customers.find(CustomerQuery.of(text), FEW));
        }
        return "search";
    }

    private static List<Narrowing> narrowings(Facets facets, Map<String, List<Facets.Count>> counts) {
        return List.of(
                Narrowing.of("status", "Status", true, facets, counts),
                Narrowing.of("country", "Country", false, facets, counts),
                Narrowing.of("category", "Category", false, facets, counts));
    }
}

package io.tradepost.query.page.customers;

import io.tradepost.kernel.CustomerId;
import io.tradepost.query.awaiting.Reads;
import io.tradepost.query.customers.CustomerPage;
import io.tradepost.query.customers.CustomerQuery;
import io.tradepost.query.customers.CustomerSearch;
import io.tradepost.query.customers.Customers;
import io.tradepost.query.orders.OrderQuery;
import io.tradepost.query.orders.OrderSearch;
import io.tradepost.query.page.Links;
import io.tradepost.query.page.NotThere;
import io.tradepost.query.search.PageSize;
import io.tradepost.query.search.Paging;
import io.tradepost.query.search.Parameters;
import io.tradepost.ui.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Page
class CustomerPages {

    private static final Paging FEW = new Paging(null, new PageSize(20), false);

    private final Customers customers;
    private final CustomerSearch search;
    private final OrderSearch orders;

    CustomerPages(Customers customers, CustomerSearch search, OrderSearch orders) {
        this.customers = customers;
        this.search = search;
        this.orders = orders;
    }

    @GetMapping("/customers")
    @Reads("customers")
    String all(HttpServletRequest request, Model model) {
        Parameters parameters = new Parameters(request);
        Paging paging = Paging.of(parameters);
        CustomerPage found = search.find(CustomerQuery.of(parameters), paging);
        model.addAttribute("q", parameters.one("q", String::strip));
        model.addAttribute("customers", found);
        Links.add(model, paging.cursor() != null, found.next());
        return "customers";
    }

    @GetMapping("/customers/{id}")
    @Reads({"customers", "orders"})
    String one(@PathVariable CustomerId id, Model model) {
        model.addAttribute(
                "customer",
                customers.of(id).orElseThrow(() -> NotThere.because("There is no customer " + id + ", or not yet.")));
        model.addAttribute("orders", orders.find(OrderQuery.of(id), FEW));
        return "customer";
    }
}

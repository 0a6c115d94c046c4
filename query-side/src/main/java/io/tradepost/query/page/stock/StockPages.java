package io.tradepost.query.page.stock;

import io.tradepost.query.awaiting.Reads;
import io.tradepost.query.page.Links;
import io.tradepost.query.page.Narrowing;
import io.tradepost.query.search.Facets;
import io.tradepost.query.search.FreeText;
import io.tradepost.query.search.Paging;
import io.tradepost.query.search.Parameters;
import io.tradepost.query.stock.StockPage;
import io.tradepost.query.stock.StockQuery;
import io.tradepost.query.stock.StockSearch;
import io.tradepost.ui.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Page
@Reads("stock")
class StockPages {

    private final StockSearch stock;

    StockPages(StockSearch stock) {
        this.stock = stock;
    }

    @GetMapping("/stock")
    String show(HttpServletRequest request, Model model) {
        Parameters parameters = new Parameters(request);
        StockQuery query = StockQuery.of(parameters).forPeople();
        Paging paging = Paging.of(parameters);
        StockPage found = stock.find(query, paging);
        FreeText text = query.q();
        model.addAttribute("q", text == null ? "" : text.text());
        model.addAttribute("stock", found);
        model.addAttribute("narrowings", narrowings(query.facets(), found.facets()));
        Links.add(model, paging.cursor() != null, found.next());
        return "stock";
    }

    private static List<Narrowing> narrowings(Facets facets, Map<String, List<Facets.Count>> counts) {
        return List.of(
                Narrowing.of("low", "Low", true, facets, counts),
                Narrowing.of("warehouse", "Warehouse", false, facets, counts),
                Narrowing.of("category", "Category", false, facets, counts));
    }
}

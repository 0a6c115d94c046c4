package io.tradepost.query.box;

import io.tradepost.query.awaiting.Reads;
import io.tradepost.query.search.FreeText;
import io.tradepost.query.search.PageSize;
import io.tradepost.query.search.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Reads({"orders", "products", "customers"})
class SearchBoxController {

    private static final PageSize FEW = new PageSize(5);

    private final SearchBox box;

    SearchBoxController(SearchBox box) {
        this.box = box;
    }

    @GetMapping("/api/search")
    SearchBox.Found search(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        PageSize size = parameters.one("size", PageSize::of);
        return box.find(parameters.one("q", FreeText::new), size == null ? FEW : size);
    }
}

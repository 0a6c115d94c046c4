package io.tradepost.query.products;

import io.tradepost.query.search.Cursor;
import io.tradepost.query.search.FreeText;
import io.tradepost.query.search.PageSize;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProductSearchController {

    private final ProductSearch products;

    ProductSearchController(ProductSearch products) {
        this.products = products;
    }

    @GetMapping("/api/search/products")
    ProductPage search(
            @RequestParam(required = false) @Nullable FreeText q,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable Cursor cursor,
            @RequestParam(defaultValue = PageSize.DEFAULT) PageSize size) {
        return products.find(q, category, cursor, size);
    }
}

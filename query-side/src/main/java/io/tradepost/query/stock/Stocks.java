package io.tradepost.query.stock;

import io.tradepost.kernel.Sku;
import io.tradepost.query.search.Searching;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
public class Stocks {

    private final Searching searching;

    Stocks(Searching searching) {
        this.searching = searching;
    }

    /** As it is now, unlike a search. */
    public Optional<StockPage.Item> of(Sku sku) {
        return searching
                .one(StockView.INDEX, sku.value(), StockDocument.class)
                .map(stock -> StockPage.Item.of(stock, Map.of()));
    }
}

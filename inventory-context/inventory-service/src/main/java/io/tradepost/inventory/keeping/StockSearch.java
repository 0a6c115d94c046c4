package io.tradepost.inventory.keeping;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import io.tradepost.inventory.keeping.StockView.Items;
import io.tradepost.inventory.keeping.StockView.OfSku;
import io.tradepost.inventory.stock.StockLevels;
import io.tradepost.inventory.stock.StockRefusal;
import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.Sku;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is seen of {@code /api/stock}. */
@RestController
@RequestMapping(path = "/api/stock", produces = MediaType.APPLICATION_JSON_VALUE)
final class StockSearch {

    private static final int MOST_LOW = 500;

    private final StockLevels levels;

    StockSearch(StockLevels levels) {
        this.levels = levels;
    }

    @GetMapping("/{sku}")
    OfSku find(@PathVariable Sku sku) {
        return OfSku.of(levels.of(List.of(sku))).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(StockRefusal.UNKNOWN_STOCK, "%s has no stock".formatted(sku)));
    }

    @PostMapping("/batch")
    StockView.Batch findAll(@Valid @RequestBody StockRequest.Batch batch) {
        List<OfSku> found = OfSku.of(levels.of(batch.skus()));
        Set<Sku> known = found.stream().map(OfSku::sku).collect(toSet());
        List<Sku> unknown =
                batch.skus().stream().distinct().filter(not(known::contains)).toList();
        return new StockView.Batch(found, unknown);
    }

    /** Hides a SKU of that name, which the batch shows. */
    @GetMapping("/low")
    Items low() {
        return Items.of(levels.low(MOST_LOW));
    }
}

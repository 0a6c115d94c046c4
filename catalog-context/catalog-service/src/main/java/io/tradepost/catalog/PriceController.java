package io.tradepost.catalog;

import io.tradepost.catalog.CatalogCommand.PriceProduct;
import io.tradepost.catalog.CatalogCommand.SchedulePrice;
import io.tradepost.catalog.CatalogCommand.WithdrawScheduledPrice;
import io.tradepost.catalog.ProductRequest.Price;
import io.tradepost.kernel.Sku;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/products/{sku}/price}: what a product costs now, cost before and is to cost. */
@RestController
@RequestMapping("/api/products/{sku}")
final class PriceController {

    private final ProductChanges changes;
    private final ProductViews products;
    private final PriceRows prices;
    private final Clock clock;

    PriceController(ProductChanges changes, ProductViews products, PriceRows prices, Clock clock) {
        this.changes = changes;
        this.products = products;
        this.prices = prices;
        this.clock = clock;
    }

    @PutMapping("/price")
    ResponseEntity<Void> price(@PathVariable Sku sku, @RequestBody Price body) {
        Instant now = clock.instant();
        return changes.make(
                body.validFrom() == null
                        ? new PriceProduct(sku, body.price(), now)
                        : new SchedulePrice(sku, body.price(), body.validFrom(), now));
    }

    @DeleteMapping("/prices/{validFrom}")
    ResponseEntity<Void> withdraw(@PathVariable Sku sku, @PathVariable Instant validFrom) {
        return changes.make(new WithdrawScheduledPrice(sku, Price.moment(validFrom), clock.instant()));
    }

    @GetMapping(path = "/prices", produces = MediaType.APPLICATION_JSON_VALUE)
    ProductView.Prices prices(@PathVariable Sku sku) {
        if (products.find(sku).isEmpty()) {
            throw CatalogRefusal.unknown(sku);
        }
        return new ProductView.Prices(prices.history(sku), prices.scheduled(sku));
    }
}

package io.tradepost.catalog;

import io.tradepost.catalog.CatalogCommand.AttributeProduct;
import io.tradepost.catalog.CatalogCommand.CategoriseProduct;
import io.tradepost.catalog.CatalogCommand.DescribeProduct;
import io.tradepost.catalog.CatalogCommand.DiscontinueProduct;
import io.tradepost.catalog.ProductRequest.Category;
import io.tradepost.catalog.ProductRequest.Description;
import io.tradepost.kernel.Sku;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/products/{sku}}: changes to what is said about a product. */
@RestController
@RequestMapping("/api/products/{sku}")
final class ProductChangesController {

    private final ProductChanges changes;

    ProductChangesController(ProductChanges changes) {
        this.changes = changes;
    }

    @PutMapping("/description")
    ResponseEntity<Void> describe(@PathVariable Sku sku, @Valid @RequestBody Description body) {
        return changes.make(new DescribeProduct(sku, body.name(), body.description()));
    }

    @PutMapping("/category")
    ResponseEntity<Void> categorise(@PathVariable Sku sku, @Valid @RequestBody Category body) {
        return changes.make(new CategoriseProduct(sku, body.category()));
    }

    @PutMapping("/attributes")
    ResponseEntity<Void> attribute(@PathVariable Sku sku, @RequestBody Map<String, Object> attributes) {
        return changes.make(new AttributeProduct(sku, attributes));
    }

    @DeleteMapping
    ResponseEntity<Void> discontinue(@PathVariable Sku sku) {
        return changes.make(new DiscontinueProduct(sku));
    }
}

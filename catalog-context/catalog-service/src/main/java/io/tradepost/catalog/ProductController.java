package io.tradepost.catalog;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import io.tradepost.catalog.CatalogCommand.Added;
import io.tradepost.catalog.CatalogCommand.CategoriseProduct;
import io.tradepost.catalog.CatalogCommand.DescribeProduct;
import io.tradepost.catalog.CatalogCommand.DiscontinueProduct;
import io.tradepost.catalog.CatalogCommand.PriceProduct;
import io.tradepost.catalog.ProductRequest.Category;
import io.tradepost.catalog.ProductRequest.Description;
import io.tradepost.catalog.ProductRequest.NewProduct;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.Sku;
import io.tradepost.starter.web.Versions;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/products}. */
@RestController
@RequestMapping(path = "/api/products", produces = MediaType.APPLICATION_JSON_VALUE)
final class ProductController {

    private final CommandGateway commands;
    private final ProductViews products;

    ProductController(CommandGateway commands, ProductViews products) {
        this.commands = commands;
        this.products = products;
    }

    @PostMapping
    ResponseEntity<ProductView> add(@Valid @RequestBody NewProduct product) {
        Added added = commands.sendAndWait(product.command());
        var answer = added.created()
                ? ResponseEntity.created(URI.create("/api/products/" + product.sku()))
                : ResponseEntity.ok();
        return answer.eTag(Versions.etag(added.version())).body(product.as(added));
    }

    @GetMapping("/{sku}")
    ResponseEntity<ProductView> find(@PathVariable Sku sku) {
        ProductView product = products.find(sku).orElseThrow(() -> CatalogRefusal.unknown(sku));
        return ResponseEntity.ok().eTag(Versions.etag(product.version())).body(product);
    }

    @PutMapping("/{sku}/description")
    ResponseEntity<Void> describe(@PathVariable Sku sku, @Valid @RequestBody Description body) {
        return changed(new DescribeProduct(sku, body.name(), body.description()));
    }

    @PutMapping("/{sku}/category")
    ResponseEntity<Void> categorise(@PathVariable Sku sku, @Valid @RequestBody Category body) {
        return changed(new CategoriseProduct(sku, body.category()));
    }

    @PutMapping("/{sku}/price")
    ResponseEntity<Void> price(@PathVariable Sku sku, @RequestBody Money price) {
        return changed(new PriceProduct(sku, price));
    }

    @DeleteMapping("/{sku}")
    ResponseEntity<Void> discontinue(@PathVariable Sku sku) {
        return changed(new DiscontinueProduct(sku));
    }

    @PostMapping("/batch")
    ProductView.Batch findAll(@Valid @RequestBody ProductRequest.Batch batch) {
        List<ProductView> found = products.findAll(batch.skus());
        Set<Sku> known = found.stream().map(ProductView::sku).collect(toSet());
        List<Sku> unknown =
                batch.skus().stream().distinct().filter(not(known::contains)).toList();
        return new ProductView.Batch(found, unknown);
    }

    private ResponseEntity<Void> changed(CatalogCommand command) {
        try {
            long version = commands.<Long>sendAndWait(command);
            return ResponseEntity.noContent().eTag(Versions.etag(version)).build();
        } catch (AggregateNotFoundException absent) {
            throw CatalogRefusal.unknown(command.sku());
        }
    }
}

package io.tradepost.catalog;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import io.tradepost.catalog.CatalogCommand.AddProduct;
import io.tradepost.catalog.CatalogCommand.Added;
import io.tradepost.catalog.ProductRequest.NewProduct;
import io.tradepost.kernel.Sku;
import io.tradepost.starter.web.Versions;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/products}: adding and looking up. */
@RestController
final class ProductController {

    private final CommandGateway commands;
    private final ProductViews products;
    private final Assortment assortment;

    ProductController(CommandGateway commands, ProductViews products, Assortment assortment) {
        this.commands = commands;
        this.products = products;
        this.assortment = assortment;
    }

    @PostMapping(path = "/api/products", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ProductView> add(@Valid @RequestBody NewProduct product) {
        Added added = commands.sendAndWait(new AddProduct(product.sku(), product.content()));
        var answer = added.created()
                ? ResponseEntity.created(URI.create("/api/products/" + product.sku()))
                : ResponseEntity.ok();
        return answer.eTag(Versions.etag(added.version())).body(product.as(added));
    }

    @PutMapping(path = "/api/products/batch", produces = MediaType.APPLICATION_JSON_VALUE)
    ProductView.Answers keepAll(@Valid @RequestBody ProductRequest.NewProducts batch) {
        return new ProductView.Answers(assortment.keep(batch.products()));
    }

    @GetMapping(path = "/api/products/{sku}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ProductView> find(@PathVariable Sku sku) {
        ProductView product = products.find(sku).orElseThrow(() -> CatalogRefusal.unknown(sku));
        return ResponseEntity.ok().eTag(Versions.etag(product.version())).body(product);
    }

    @PostMapping(path = "/api/products/batch", produces = MediaType.APPLICATION_JSON_VALUE)
    ProductView.Batch findAll(@Valid @RequestBody ProductRequest.Batch batch) {
        List<ProductView> found = products.findAll(batch.skus());
        Set<Sku> known = found.stream().map(ProductView::sku).collect(toSet());
        List<Sku> unknown =
                batch.skus().stream().distinct().filter(not(known::contains)).toList();
        return new ProductView.Batch(found, unknown);
    }

    @GetMapping(path = "/api/categories", produces = MediaType.APPLICATION_JSON_VALUE)
    ProductView.Categories categories() {
        return new ProductView.Categories(products.categories());
    }
}

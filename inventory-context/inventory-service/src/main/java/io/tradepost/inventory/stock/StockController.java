package io.tradepost.inventory.stock;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import io.tradepost.inventory.stock.StockRequest.Adjustment;
import io.tradepost.inventory.stock.StockRequest.Receipt;
import io.tradepost.inventory.stock.StockRequest.Receipts;
import io.tradepost.inventory.stock.StockView.OfItem;
import io.tradepost.inventory.stock.StockView.OfSku;
import io.tradepost.kernel.Refusal;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/stock}. */
@RestController
@RequestMapping(path = "/api/stock", produces = MediaType.APPLICATION_JSON_VALUE)
final class StockController {

    private final CommandGateway commands;
    private final StockLevels levels;

    StockController(CommandGateway commands, StockLevels levels) {
        this.commands = commands;
        this.levels = levels;
    }

    @PostMapping("/{sku}/receipts")
    ResponseEntity<OfItem> receive(@PathVariable Sku sku, @Valid @RequestBody Receipt receipt) {
        StockLevel level = commands.sendAndWait(receipt.command(sku));
        return answer(ResponseEntity.created(URI.create("/api/stock/" + sku)), level);
    }

    @PostMapping("/{sku}/adjustments")
    ResponseEntity<OfItem> adjust(@PathVariable Sku sku, @Valid @RequestBody Adjustment adjustment) {
        StockLevel level = commands.sendAndWait(adjustment.command(sku));
        return answer(ResponseEntity.ok(), level);
    }

    @PostMapping("/receipts/batch")
    StockView.Received receiveAll(@Valid @RequestBody Receipts batch) {
        List<StockLevel> stock = commands.sendAndWait(batch.command());
        return new StockView.Received(stock.stream().map(OfItem::of).toList());
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

    private static ResponseEntity<OfItem> answer(ResponseEntity.BodyBuilder answer, StockLevel level) {
        return answer.eTag(Versions.etag(level.version())).body(OfItem.of(level));
    }
}

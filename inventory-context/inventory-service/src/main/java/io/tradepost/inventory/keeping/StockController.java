package io.tradepost.inventory.keeping;

import io.tradepost.inventory.keeping.StockKeeping.ReceiveDelivery;
import io.tradepost.inventory.keeping.StockKeeping.RecordMovements;
import io.tradepost.inventory.keeping.StockRequest.Adjustment;
import io.tradepost.inventory.keeping.StockRequest.Count;
import io.tradepost.inventory.keeping.StockRequest.MovementOf;
import io.tradepost.inventory.keeping.StockRequest.Movements;
import io.tradepost.inventory.keeping.StockRequest.ReceiptOf;
import io.tradepost.inventory.keeping.StockRequest.Receipts;
import io.tradepost.inventory.keeping.StockRequest.Receiving;
import io.tradepost.inventory.keeping.StockRequest.Threshold;
import io.tradepost.inventory.keeping.StockRequest.WriteOff;
import io.tradepost.inventory.keeping.StockView.Items;
import io.tradepost.inventory.keeping.StockView.OfItem;
import io.tradepost.inventory.stock.StockLevel;
import io.tradepost.kernel.Sku;
import io.tradepost.starter.web.Versions;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done to {@code /api/stock}. */
@RestController
@RequestMapping(path = "/api/stock", produces = MediaType.APPLICATION_JSON_VALUE)
final class StockController {

    private final CommandGateway commands;

    StockController(CommandGateway commands) {
        this.commands = commands;
    }

    @PostMapping("/{sku}/receipts")
    ResponseEntity<OfItem> receive(@PathVariable Sku sku, @Valid @RequestBody Receiving receipt) {
        List<StockLevel> levels = commands.sendAndWait(new ReceiveDelivery(List.of(receipt.command(sku))));
        return answer(ResponseEntity.created(URI.create("/api/stock/" + sku)), levels.getFirst());
    }

    @PostMapping("/receipts/batch")
    Items receiveAll(@Valid @RequestBody Receipts batch) {
        return Items.of(commands.sendAndWait(new ReceiveDelivery(
                batch.receipts().stream().map(ReceiptOf::command).toList())));
    }

    @PostMapping("/{sku}/adjustments")
    ResponseEntity<OfItem> adjust(@PathVariable Sku sku, @Valid @RequestBody Adjustment adjustment) {
        return answer(ResponseEntity.ok(), commands.sendAndWait(adjustment.command(sku)));
    }

    @PostMapping("/{sku}/write-offs")
    ResponseEntity<OfItem> writeOff(@PathVariable Sku sku, @Valid @RequestBody WriteOff loss) {
        return answer(ResponseEntity.ok(), commands.sendAndWait(loss.command(sku)));
    }

    @PostMapping("/{sku}/counts")
    ResponseEntity<OfItem> count(@PathVariable Sku sku, @Valid @RequestBody Count count) {
        return answer(ResponseEntity.ok(), commands.sendAndWait(count.command(sku)));
    }

    @PostMapping("/movements/batch")
    Items moveAll(@Valid @RequestBody Movements batch) {
        return Items.of(commands.sendAndWait(new RecordMovements(
                batch.movements().stream().map(MovementOf::command).toList())));
    }

    @PutMapping("/{sku}/threshold")
    ResponseEntity<OfItem> warnAt(@PathVariable Sku sku, @Valid @RequestBody Threshold threshold) {
        return answer(ResponseEntity.ok(), commands.sendAndWait(threshold.command(sku)));
    }

    private static ResponseEntity<OfItem> answer(ResponseEntity.BodyBuilder answer, StockLevel level) {
        return answer.eTag(Versions.etag(level.version())).body(OfItem.of(level));
    }
}

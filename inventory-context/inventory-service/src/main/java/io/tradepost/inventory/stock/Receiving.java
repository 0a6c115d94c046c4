package io.tradepost.inventory.stock;

import io.tradepost.inventory.stock.StockKeeping.ReceiveDelivery;
import io.tradepost.inventory.stock.StockKeeping.ReceiveStock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Receives a delivery of many items in one unit of work. */
@Component
final class Receiving {

    private final Shelves shelves;

    Receiving(Shelves shelves) {
        this.shelves = shelves;
    }

    @CommandHandler
    List<StockLevel> handle(ReceiveDelivery delivery) {
        SortedMap<StockItemId, Aggregate<StockItem>> items = shelves.of(delivery.receipts().stream()
                .map(receipt -> receipt.item().sku())
                .toList());
        SortedMap<StockItemId, StockLevel> levels = new TreeMap<>();
        for (ReceiveStock receipt : delivery.receipts()) {
            Aggregate<StockItem> item = items.computeIfAbsent(receipt.item(), shelves::register);
            levels.put(receipt.item(), item.invoke(it -> it.receive(receipt.quantity())));
        }
        return List.copyOf(levels.values());
    }
}

package io.tradepost.inventory.stock;

import io.tradepost.inventory.stock.StockKeeping.ReceiveStock;
import io.tradepost.inventory.stock.StockRequest.ReceiptOf;
import io.tradepost.inventory.stock.StockRequest.Receipts;
import io.tradepost.starter.unit.Units;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** A delivery of many items, received in one transaction: all of it or nothing. */
@Component
final class Receiving {

    private final CommandGateway commands;
    private final Units units;
    private final Shelves shelves;

    Receiving(CommandGateway commands, Units units, Shelves shelves) {
        this.commands = commands;
        this.units = units;
        this.shelves = shelves;
    }

    /** The levels that it led to, one per item. */
    Collection<StockLevel> receive(Receipts batch) {
        return units.call("receive stock", () -> {
            shelves.takeTurn();
            Map<StockItemId, StockLevel> levels = new TreeMap<>();
            for (ReceiptOf receipt : batch.receipts()) {
                ReceiveStock command = receipt.command();
                StockLevel level = commands.sendAndWait(command);
                levels.put(command.item(), level);
            }
            return levels.values();
        });
    }
}

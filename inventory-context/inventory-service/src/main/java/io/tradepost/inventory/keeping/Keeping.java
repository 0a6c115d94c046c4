package io.tradepost.inventory.keeping;

import io.tradepost.inventory.keeping.StockKeeping.AdjustStock;
import io.tradepost.inventory.keeping.StockKeeping.CorrectStock;
import io.tradepost.inventory.keeping.StockKeeping.CountStock;
import io.tradepost.inventory.keeping.StockKeeping.Movement;
import io.tradepost.inventory.keeping.StockKeeping.Receipt;
import io.tradepost.inventory.keeping.StockKeeping.ReceiveDelivery;
import io.tradepost.inventory.keeping.StockKeeping.RecordMovements;
import io.tradepost.inventory.keeping.StockKeeping.WarnAt;
import io.tradepost.inventory.keeping.StockKeeping.WriteOffStock;
import io.tradepost.inventory.reservation.Backorders;
import io.tradepost.inventory.stock.Shelves;
import io.tradepost.inventory.stock.StockItem;
import io.tradepost.inventory.stock.StockItemId;
import io.tradepost.inventory.stock.StockItems;
import io.tradepost.inventory.stock.StockLevel;
import io.tradepost.inventory.stock.StockRefusal;
import io.tradepost.kernel.Refusal;
import io.tradepost.starter.token.Traces;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Changes stock items, and lets those who wait have what became available, before anybody else can. */
@Component
final class Keeping {

    private final Shelves shelves;
    private final Backorders backorders;

    Keeping(Shelves shelves, Backorders backorders) {
        this.shelves = shelves;
        this.backorders = backorders;
    }

    @CommandHandler
    List<StockLevel> handle(ReceiveDelivery delivery) {
        List<StockItemId> received =
                delivery.receipts().stream().map(Receipt::item).toList();
        StockItems items = of(received);
        for (Receipt receipt : delivery.receipts()) {
            items.changeOrRegister(
                    receipt.item(), item -> item.receive(receipt.quantity(), receipt.occurredAt(), receipt.note()));
        }
        return served(items, received);
    }

    @CommandHandler
    StockLevel handle(AdjustStock it) {
        return change(it.item(), item -> item.adjust(it.quantity(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    StockLevel handle(CountStock it) {
        return change(it.item(), item -> item.count(it.counted(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    StockLevel handle(WarnAt it) {
        return change(it.item(), item -> item.warnAt(it.threshold()));
    }

    @CommandHandler
    StockLevel handle(WriteOffStock it) {
        return change(it.item(), item -> item.writeOff(it.quantity(), it.reason(), it.occurredAt()));
    }

    @CommandHandler
    List<StockLevel> handle(RecordMovements batch) {
        List<StockItemId> moved = batch.movements().stream().map(Movement::item).toList();
        StockItems items = of(moved);
        for (int i = 0; i < batch.movements().size(); i++) {
            try {
                move(batch.movements().get(i), items);
            } catch (Refusal refusal) {
                throw new Refusal(
                        refusal.reason(),
                        String.valueOf(refusal.getMessage()),
                        "/movements/%d%s".formatted(i, Objects.requireNonNullElse(refusal.pointer(), "/sku")));
            }
        }
        return served(items, moved);
    }

    private void move(Movement movement, StockItems items) {
        switch (movement) {
            case WriteOffStock loss -> {
                level(loss.item(), items);
                items.change(loss.item(), item -> item.writeOff(loss.quantity(), loss.reason(), loss.occurredAt()));
            }
            case CorrectStock find ->
                items.changeOrRegister(
                        find.item(), item -> item.adjust(find.quantity(), find.reason(), find.occurredAt()));
        }
    }

    private StockLevel change(StockItemId id, Consumer<StockItem> change) {
        StockItems items = of(List.of(id));
        level(id, items);
        items.change(id, change);
        return served(items, List.of(id)).getFirst();
    }

    private StockItems of(List<StockItemId> ids) {
        return shelves.of(ids.stream().map(StockItemId::sku).distinct().toList());
    }

    private List<StockLevel> served(StockItems items, Collection<StockItemId> changed) {
        backorders.serve(items);
        List<StockLevel> levels =
                changed.stream().distinct().sorted().map(id -> level(id, items)).toList();
        levels.forEach(level -> Traces.found(level.item().toString(), level.version()));
        return levels;
    }

    /** @throws Refusal if there is no such item */
    private static StockLevel level(StockItemId id, StockItems items) {
        return items.ask(id, StockItem::level)
                .orElseThrow(() -> new Refusal(
                        StockRefusal.UNKNOWN_STOCK, "%s has no stock in %s".formatted(id.sku(), id.warehouse())));
    }
}

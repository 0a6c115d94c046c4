package io.tradepost.inventory.stock;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.inventory.api.InventoryEvent.StockAdjusted;
import io.tradepost.inventory.api.InventoryEvent.StockItemEvent;
import io.tradepost.inventory.api.InventoryEvent.StockItemRegistered;
import io.tradepost.inventory.api.InventoryEvent.StockItemReleased;
import io.tradepost.inventory.api.InventoryEvent.StockItemReserved;
import io.tradepost.inventory.api.InventoryEvent.StockItemShipped;
import io.tradepost.inventory.api.InventoryEvent.StockReceived;
import io.tradepost.inventory.stock.StockKeeping.AdjustStock;
import io.tradepost.inventory.stock.StockKeeping.ReceiveStock;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Refusal;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * One SKU in one warehouse. Its first receipt registers it; receipts and adjustments change what is on hand, orders
 * reserve a part of that and give it back or ship it. Never {@code reserved} above {@code onHand}, never below zero. Who
 * reserved what is not kept here but in the order's reservation, so an item stays small however many orders want it.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "aggregateSnapshots")
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
public final class StockItem {

    @AggregateIdentifier
    private StockItemId id;

    private long onHand;
    private long reserved;

    StockItem() {}

    /** Registers an item that is known to be new. */
    StockItem(StockItemId item) {
        register(item);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    StockLevel handle(ReceiveStock receipt) {
        if (!registered()) {
            register(receipt.item());
        }
        return receive(receipt.quantity());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    StockLevel handle(AdjustStock adjustment) {
        StockItemId item = adjustment.item();
        if (!registered()) {
            throw new Refusal(
                    StockRefusal.UNKNOWN_STOCK, "%s has no stock in %s".formatted(item.sku(), item.warehouse()));
        }
        if (adjustment.quantity() == 0) {
            throw new Refusal(StockRefusal.NO_ADJUSTMENT, "an adjustment changes something", "/quantity");
        }
        if (onHand + adjustment.quantity() < reserved) {
            throw new Refusal(
                    StockRefusal.INSUFFICIENT_STOCK,
                    "%s of %s on hand are reserved".formatted(reserved, onHand),
                    "/quantity");
        }
        apply(new StockAdjusted(
                item.sku(),
                item.warehouse(),
                adjustment.quantity(),
                adjustment.reason(),
                balance(adjustment.quantity(), 0)));
        return level();
    }

    StockLevel receive(long quantity) {
        positive(quantity);
        apply(new StockReceived(id.sku(), id.warehouse(), quantity, balance(quantity, 0)));
        return level();
    }

    public long available() {
        return onHand - reserved;
    }

    public void reserve(OrderId order, long quantity) {
        require(positive(quantity) <= available(), "reserve", quantity);
        apply(new StockItemReserved(id.sku(), id.warehouse(), order, quantity, balance(0, quantity)));
    }

    public void release(OrderId order, long quantity) {
        require(positive(quantity) <= reserved, "release", quantity);
        apply(new StockItemReleased(id.sku(), id.warehouse(), order, quantity, balance(0, -quantity)));
    }

    public void ship(OrderId order, long quantity) {
        require(positive(quantity) <= reserved, "ship", quantity);
        apply(new StockItemShipped(id.sku(), id.warehouse(), order, quantity, balance(-quantity, -quantity)));
    }

    @EventSourcingHandler
    void on(StockItemEvent event) {
        switch (event) {
            case StockItemRegistered registered -> id = new StockItemId(registered.sku(), registered.warehouse());
            case StockReceived received -> set(received.balance());
            case StockAdjusted adjusted -> set(adjusted.balance());
            case StockItemReserved taken -> set(taken.balance());
            case StockItemReleased released -> set(released.balance());
            case StockItemShipped shipped -> set(shipped.balance());
        }
    }

    private static void register(StockItemId item) {
        apply(new StockItemRegistered(item.sku(), item.warehouse(), new Balance(0, 0)));
        Registrations.note(item, CurrentUnitOfWork.get());
    }

    private void set(Balance balance) {
        onHand = balance.onHand();
        reserved = balance.reserved();
    }

    private Balance balance(long moreOnHand, long moreReserved) {
        return new Balance(Math.addExact(onHand, moreOnHand), Math.addExact(reserved, moreReserved));
    }

    private StockLevel level() {
        return new StockLevel(id, new Balance(onHand, reserved), getVersion());
    }

    private boolean registered() {
        return getVersion() != null;
    }

    private static long positive(long quantity) {
        if (quantity <= 0) {
            throw new IllegalArgumentException("a quantity is positive, not " + quantity);
        }
        return quantity;
    }

    private void require(boolean holds, String what, long quantity) {
        if (!holds) {
            throw new IllegalStateException(
                    "cannot %s %d of %s: %d on hand, %d reserved".formatted(what, quantity, id, onHand, reserved));
        }
    }
}

package io.tradepost.inventory.stock;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.inventory.api.InventoryEvent.LowStockThresholdSet;
import io.tradepost.inventory.api.InventoryEvent.StockAdjusted;
import io.tradepost.inventory.api.InventoryEvent.StockItemEvent;
import io.tradepost.inventory.api.InventoryEvent.StockItemRegistered;
import io.tradepost.inventory.api.InventoryEvent.StockItemReleased;
import io.tradepost.inventory.api.InventoryEvent.StockItemReserved;
import io.tradepost.inventory.api.InventoryEvent.StockItemRestocked;
import io.tradepost.inventory.api.InventoryEvent.StockItemShipped;
import io.tradepost.inventory.api.InventoryEvent.StockRanLow;
import io.tradepost.inventory.api.InventoryEvent.StockReceived;
import io.tradepost.inventory.api.InventoryEvent.StockRecovered;
import io.tradepost.inventory.api.InventoryEvent.StockWrittenOff;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Refusal;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One SKU in one warehouse. It is registered when something first comes in; receipts, counts and losses change what is on
 * hand, orders reserve a part of that and give it back or ship it, returns bring it back. Never {@code reserved} above
 * {@code onHand}, never below zero. Who reserved what is not kept here but in the order's reservation, so an item stays
 * small however many orders want it.
 *
 * <p>What makes more available says so only in {@link #watch()}, when those who wait have been served.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "aggregateSnapshots")
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
public final class StockItem {

    @AggregateIdentifier
    private StockItemId id;

    private long onHand;
    private long reserved;
    private @Nullable Long threshold;
    private boolean low;

    StockItem() {}

    StockItem(StockItemId item) {
        apply(new StockItemRegistered(item.sku(), item.warehouse(), new Balance(0, 0)));
    }

    public void receive(long quantity, @Nullable Instant occurredAt, @Nullable String note) {
        positive(quantity);
        apply(new StockReceived(id.sku(), id.warehouse(), quantity, balance(quantity, 0), occurredAt, note));
    }

    /** @param quantity the change, negative for a loss */
    public void adjust(long quantity, String reason, @Nullable Instant occurredAt) {
        if (quantity == 0) {
            throw new Refusal(StockRefusal.NO_ADJUSTMENT, "an adjustment changes something", "/quantity");
        }
        change(quantity, reason, occurredAt, "/quantity");
    }

    /** That many were counted; as many as were thought to be there change nothing. */
    public void count(long counted, String reason, @Nullable Instant occurredAt) {
        if (counted != onHand) {
            change(counted - onHand, reason, occurredAt, "/counted");
        }
    }

    public void writeOff(long quantity, String reason, @Nullable Instant occurredAt) {
        refuseToTakePromised(-positive(quantity), "/quantity");
        apply(new StockWrittenOff(id.sku(), id.warehouse(), quantity, reason, balance(-quantity, 0), occurredAt));
        watchForFall();
    }

    /** @param wanted null to be told no more */
    public void warnAt(@Nullable Long wanted) {
        if (!Objects.equals(wanted, threshold)) {
            apply(new LowStockThresholdSet(id.sku(), id.warehouse(), wanted, balance(0, 0)));
            watch();
        }
    }

    public long available() {
        return onHand - reserved;
    }

    public void reserve(OrderId order, long quantity) {
        require(positive(quantity) <= available(), "reserve", quantity);
        apply(new StockItemReserved(id.sku(), id.warehouse(), order, quantity, balance(0, quantity)));
        watchForFall();
    }

    public void release(OrderId order, long quantity) {
        require(positive(quantity) <= reserved, "release", quantity);
        apply(new StockItemReleased(id.sku(), id.warehouse(), order, quantity, balance(0, -quantity)));
    }

    public void ship(OrderId order, long quantity) {
        require(positive(quantity) <= reserved, "ship", quantity);
        apply(new StockItemShipped(id.sku(), id.warehouse(), order, quantity, balance(-quantity, -quantity)));
    }

    public void restock(ChangeId returned, long quantity) {
        positive(quantity);
        apply(new StockItemRestocked(
                id.sku(), id.warehouse(), returned.orderId(), returned, quantity, balance(quantity, 0)));
    }

    /** Says so when the threshold has been crossed since it was last looked at. */
    public void watch() {
        Long limit = threshold;
        if (limit == null || low == available() <= limit) {
            return;
        }
        apply(
                low
                        ? new StockRecovered(id.sku(), id.warehouse(), limit, balance(0, 0))
                        : new StockRanLow(id.sku(), id.warehouse(), limit, balance(0, 0)));
    }

    public StockLevel level() {
        return new StockLevel(id, balance(0, 0), threshold, getVersion());
    }

    @EventSourcingHandler
    void on(StockItemEvent event) {
        onHand = event.balance().onHand();
        reserved = event.balance().reserved();
        switch (event) {
            case StockItemRegistered registered -> id = new StockItemId(registered.sku(), registered.warehouse());
            case LowStockThresholdSet set -> {
                threshold = set.threshold();
                low &= set.threshold() != null;
            }
            case StockRanLow ran -> low = true;
            case StockRecovered recovered -> low = false;
            case StockReceived r -> {}
            case StockAdjusted a -> {}
            case StockWrittenOff w -> {}
            case StockItemReserved r -> {}
            case StockItemReleased r -> {}
            case StockItemShipped s -> {}
            case StockItemRestocked r -> {}
        }
    }

    private void change(long quantity, String reason, @Nullable Instant occurredAt, String pointer) {
        refuseToTakePromised(quantity, pointer);
        apply(new StockAdjusted(id.sku(), id.warehouse(), quantity, reason, balance(quantity, 0), occurredAt));
        if (quantity < 0) {
            watchForFall();
        }
    }

    private void watchForFall() {
        if (!low) {
            watch();
        }
    }

    private void refuseToTakePromised(long change, String pointer) {
        if (onHand + change < reserved) {
            throw new Refusal(
                    StockRefusal.INSUFFICIENT_STOCK,
                    "%d of %d %s on hand are reserved".formatted(reserved, onHand, id),
                    pointer);
        }
    }

    private Balance balance(long moreOnHand, long moreReserved) {
        return new Balance(Math.addExact(onHand, moreOnHand), Math.addExact(reserved, moreReserved));
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

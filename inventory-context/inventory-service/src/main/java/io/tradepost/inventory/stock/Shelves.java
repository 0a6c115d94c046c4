package io.tradepost.inventory.stock;

import io.tradepost.kernel.Sku;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;

/**
 * The stock items themselves, locked from the moment they are taken until the unit of work ends. Units that take several
 * items take turns, so the order in which a batch of commands locks them cannot deadlock with another unit; a unit of
 * one item needs no turn.
 */
public final class Shelves {

    private final Repository<StockItem> items;
    private final Function<Collection<Sku>, List<StockLevel>> committed;
    private final Runnable turn;

    /**
     * @param committed the levels that a query shows: tells which items exist and how far each has come at least
     * @param turn waits until no other transaction has the turn, and takes it until the end of this one
     */
    public Shelves(Repository<StockItem> items, Function<Collection<Sku>, List<StockLevel>> committed, Runnable turn) {
        this.items = items;
        this.committed = committed;
        this.turn = turn;
    }

    private void takeTurn() {
        CurrentUnitOfWork.get().root().getOrComputeResource(Shelves.class.getName(), absent -> {
            turn.run();
            return true;
        });
    }

    /** Puts up an item that {@link #of} has shown to be new. */
    Aggregate<StockItem> register(StockItemId id) {
        try {
            return items.newInstance(() -> new StockItem(id));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public Aggregate<StockItem> item(StockItemId id) {
        takeTurn();
        return items.load(id.toString());
    }

    /**
     * All items of these SKUs, in the order in which stock is taken; none for a SKU without stock.
     *
     * @throws ConcurrencyException if a cached item has been overtaken by another instance: to be tried again
     */
    public SortedMap<StockItemId, Aggregate<StockItem>> of(Collection<Sku> skus) {
        takeTurn();
        SortedMap<StockItemId, Long> versions = new TreeMap<>();
        committed.apply(skus).forEach(level -> versions.put(level.item(), level.version()));
        Set<Sku> wanted = new HashSet<>(skus);
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        Registrations.in(unit).stream()
                .filter(item -> wanted.contains(item.sku()))
                .forEach(item -> versions.putIfAbsent(item, 0L));
        SortedMap<StockItemId, Aggregate<StockItem>> found = new TreeMap<>();
        versions.forEach((id, version) -> found.put(id, load(id, version)));
        return found;
    }

    private Aggregate<StockItem> load(StockItemId id, long atLeast) {
        Aggregate<StockItem> item = items.load(id.toString());
        Long version = item.version();
        if (version == null || version < atLeast) {
            throw new ConcurrencyException("%s is cached at %s but has come to %d".formatted(id, version, atLeast));
        }
        return item;
    }
}

package io.tradepost.inventory.stock;

import io.tradepost.kernel.Sku;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;

/** Where the stock items are found, as they are at this point of the unit of work. */
public final class Shelves {

    private final Repository<StockItem> items;
    private final Function<Collection<Sku>, List<StockLevel>> committed;
    private final Turn turn;

    /** @param committed the levels that a query shows: tells which items exist and how far each has come at least */
    public Shelves(Repository<StockItem> items, Function<Collection<Sku>, List<StockLevel>> committed, Turn turn) {
        this.items = items;
        this.committed = committed;
        this.turn = turn;
    }

    /** Changes an item that is known to exist. */
    public void change(StockItemId id, Consumer<StockItem> change) {
        turn.take();
        items.load(id.toString()).execute(change);
    }

    /**
     * All items of these SKUs; none for a SKU without stock.
     *
     * @throws ConcurrencyException if a cached item has been overtaken by another instance: to be tried again
     */
    public StockItems of(Collection<Sku> skus) {
        turn.take();
        SortedMap<StockItemId, Long> versions = new TreeMap<>();
        committed.apply(skus).forEach(level -> versions.put(level.item(), level.version()));
        Set<Sku> wanted = new HashSet<>(skus);
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        Registrations.in(unit).stream()
                .filter(item -> wanted.contains(item.sku()))
                .forEach(item -> versions.putIfAbsent(item, 0L));
        SortedMap<StockItemId, Aggregate<StockItem>> found = new TreeMap<>();
        versions.forEach((id, version) -> found.put(id, load(id, version)));
        return new StockItems(found, this::register);
    }

    private Aggregate<StockItem> register(StockItemId id) {
        try {
            return items.newInstance(() -> new StockItem(id));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
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

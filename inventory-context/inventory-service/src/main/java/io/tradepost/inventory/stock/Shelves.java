package io.tradepost.inventory.stock;

import io.tradepost.kernel.Sku;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;

/** Where the stock items are found, as they are at this point of the unit of work. */
public final class Shelves {

    private final Repository<StockItem> items;
    private final Directory directory;
    private final Turn turn;

    public Shelves(Repository<StockItem> items, Directory directory, Turn turn) {
        this.items = items;
        this.directory = directory;
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
        SortedMap<StockItemId, Aggregate<StockItem>> found = new TreeMap<>();
        directory.of(skus).forEach(entry -> found.put(entry.item(), load(entry)));
        return new StockItems(found, this::register);
    }

    private Aggregate<StockItem> register(StockItemId id) {
        try {
            directory.add(id);
            return items.newInstance(() -> new StockItem(id));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Aggregate<StockItem> load(Directory.Entry entry) {
        Aggregate<StockItem> item = items.load(entry.item().toString());
        Long version = item.version();
        if (version == null || version < entry.version()) {
            throw new ConcurrencyException(
                    "%s is cached at %s but has come to %d".formatted(entry.item(), version, entry.version()));
        }
        return item;
    }
}

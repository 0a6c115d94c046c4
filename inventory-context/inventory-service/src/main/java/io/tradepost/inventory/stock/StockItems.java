package io.tradepost.inventory.stock;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.modelling.command.Aggregate;

/** All items of some SKUs, in the order in which stock is taken, for whoever has the turn. */
public final class StockItems {

    private final SortedMap<StockItemId, Aggregate<StockItem>> items;
    private final Function<StockItemId, Aggregate<StockItem>> registry;

    StockItems(
            SortedMap<StockItemId, Aggregate<StockItem>> items, Function<StockItemId, Aggregate<StockItem>> registry) {
        this.items = items;
        this.registry = registry;
    }

    /** @throws IllegalStateException if there is none */
    public void change(StockItemId id, Consumer<StockItem> change) {
        Aggregate<StockItem> item = items.get(id);
        if (item == null) {
            throw new IllegalStateException(id + " is not among these items");
        }
        item.execute(change);
    }

    /** Puts the item up if there is none. */
    public void changeOrRegister(StockItemId id, Consumer<StockItem> change) {
        items.computeIfAbsent(id, registry).execute(change);
    }

    public <T> Optional<T> ask(StockItemId id, Function<StockItem, T> question) {
        return Optional.ofNullable(items.get(id)).map(item -> item.invoke(question));
    }

    public SortedMap<StockItemId, Long> available() {
        SortedMap<StockItemId, Long> available = new TreeMap<>();
        items.forEach((id, item) -> available.put(id, item.invoke(StockItem::available)));
        return available;
    }

    public void changeAll(Consumer<StockItem> change) {
        items.values().forEach(item -> item.execute(change));
    }
}

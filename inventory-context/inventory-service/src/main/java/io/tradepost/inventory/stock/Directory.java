package io.tradepost.inventory.stock;

import io.tradepost.kernel.Sku;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Which items there are, asked for once per unit of work: nobody else changes stock while this unit has the turn, and what
 * it registers itself it adds.
 */
public final class Directory {

    /** @param version that the item has come to at least */
    record Entry(StockItemId item, long version) {}

    private final Function<Collection<Sku>, List<StockLevel>> committed;
    private final Supplier<Collection<Sku>> upcoming;

    /**
     * @param committed the levels that a query shows
     * @param upcoming what this unit of work will ask for sooner or later
     */
    public Directory(Function<Collection<Sku>, List<StockLevel>> committed, Supplier<Collection<Sku>> upcoming) {
        this.committed = committed;
        this.upcoming = upcoming;
    }

    List<Entry> of(Collection<Sku> skus) {
        Map<Sku, List<Entry>> known = known();
        if (!known.keySet().containsAll(skus)) {
            Set<Sku> unknown = new LinkedHashSet<>(skus);
            if (known.isEmpty()) {
                unknown.addAll(upcoming.get());
            }
            unknown.removeAll(known.keySet());
            unknown.forEach(sku -> known.put(sku, new ArrayList<>(1)));
            committed
                    .apply(unknown)
                    .forEach(level -> known.computeIfAbsent(level.item().sku(), none -> new ArrayList<>(1))
                            .add(new Entry(level.item(), level.version())));
        }
        return skus.stream()
                .flatMap(sku -> known.getOrDefault(sku, List.of()).stream())
                .toList();
    }

    void add(StockItemId item) {
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        List<Entry> entries = known().computeIfAbsent(item.sku(), none -> new ArrayList<>(1));
        Entry entry = new Entry(item, 0);
        entries.add(entry);
        unit.onRollback(undone -> entries.remove(entry));
    }

    private Map<Sku, List<Entry>> known() {
        return CurrentUnitOfWork.get()
                .root()
                .getOrComputeResource(Directory.class.getName(), absent -> new HashMap<Sku, List<Entry>>());
    }
}

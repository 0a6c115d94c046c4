package io.tradepost.inventory.stock;

import java.util.Set;
import java.util.TreeSet;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** The items registered in a unit of work that has not committed: no query shows them yet. */
final class Registrations {

    private Registrations() {}

    static void note(StockItemId item, UnitOfWork<?> unit) {
        Set<StockItemId> items = in(unit);
        items.add(item);
        unit.onRollback(undone -> items.remove(item));
    }

    static Set<StockItemId> in(UnitOfWork<?> unit) {
        return unit.root().getOrComputeResource(Registrations.class.getName(), absent -> new TreeSet<StockItemId>());
    }
}

package io.tradepost.inventory.reservation;

import static java.util.stream.Collectors.toCollection;

import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.stock.StockItemId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.Warehouse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * As few parcels as can be: the smallest set of warehouses that together have everything, preferred ones first among sets
 * of the same size. Looked for among the first {@value #MOST} warehouses; if these do not suffice, line by line.
 */
final class FewestWarehouses implements AllocationPolicy {

    private static final int MOST = 10;

    /** Of sets as bits, the most preferred warehouse the lowest. */
    private static final Comparator<Integer> FEWEST_THEN_PREFERRED = Comparator.<Integer>comparingInt(Integer::bitCount)
            .thenComparing((a, b) -> Integer.compareUnsigned(Integer.reverse(b), Integer.reverse(a)));

    private final WholeLines lineByLine = new WholeLines();

    @Override
    public List<Allocation> split(SortedMap<Sku, Long> wanted, Offer offer) {
        List<Warehouse> warehouses = preferredFirst(wanted, offer);
        return IntStream.range(1, 1 << warehouses.size())
                .boxed()
                .sorted(FEWEST_THEN_PREFERRED)
                .map(set -> only(set, warehouses, offer))
                .filter(part -> part.shortagesOf(wanted).isEmpty())
                .findFirst()
                .map(part -> lineByLine.split(wanted, part))
                .orElseGet(() -> lineByLine.split(wanted, offer));
    }

    private static List<Warehouse> preferredFirst(SortedMap<Sku, Long> wanted, Offer offer) {
        Sku any = wanted.firstKey();
        return wanted.keySet().stream()
                .flatMap(sku -> offer.of(sku).stream())
                .map(shelf -> new StockItemId(any, shelf.warehouse()))
                .collect(toCollection(TreeSet::new))
                .stream()
                .map(StockItemId::warehouse)
                .limit(MOST)
                .toList();
    }

    private static Offer only(int set, List<Warehouse> warehouses, Offer offer) {
        List<Warehouse> chosen = new ArrayList<>();
        for (int i = 0; i < warehouses.size(); i++) {
            if ((set & 1 << i) != 0) {
                chosen.add(warehouses.get(i));
            }
        }
        return offer.in(chosen);
    }
}

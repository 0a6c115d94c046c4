package io.tradepost.order.view;

import io.tradepost.order.api.OrderEvent.LineQuantity;
import io.tradepost.order.api.OrderLine;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The lines of one order by their numbers. */
final class BoughtLines {

    private final TreeMap<Integer, BoughtLine> lines = new TreeMap<>();

    void replace(List<OrderLine> bought) {
        lines.clear();
        bought.forEach(line -> lines.put(line.line(), BoughtLine.of(line)));
    }

    void waitFor(List<LineQuantity> backordered) {
        backordered.forEach(part -> change(part.line(), part.quantity(), BoughtLine::waitingFor));
    }

    void allocate(List<LineQuantity> allocated) {
        allocated.forEach(part ->
                change(part.line(), part.quantity(), (line, units) -> line.waitingFor(line.backordered() - units)));
    }

    /** Units that wait for stock go first: the line's own, then those of the same SKU on the first lines. */
    void cancel(List<LineQuantity> cancelled) {
        for (LineQuantity part : cancelled) {
            change(part.line(), part.quantity(), BoughtLine::without);
            long left = stopWaiting(part.line(), part.quantity());
            for (BoughtLine line : List.copyOf(lines.values())) {
                if (part.sku() != null && Objects.equals(line.bought().sku(), part.sku())) {
                    left = stopWaiting(line.bought().line(), left);
                }
            }
        }
    }

    void cancelAll() {
        lines.replaceAll((number, line) ->
                line.without(line.bought().quantity() - line.cancelled()).waitingFor(0));
    }

    void ship(List<OrderLine> parts) {
        parts.forEach(part -> change(part.line(), part.quantity(), BoughtLine::ship));
    }

    void takeBack(List<OrderLine> parts) {
        parts.forEach(part -> change(part.line(), part.quantity(), BoughtLine::takeBack));
    }

    List<BoughtLine> all() {
        return List.copyOf(lines.values());
    }

    /** Of so many units, how many did not wait on this line. */
    private long stopWaiting(int number, long units) {
        long waiting = lines.containsKey(number) ? lines.get(number).backordered() : 0;
        long stopped = Math.min(units, waiting);
        change(number, stopped, (line, some) -> line.waitingFor(line.backordered() - some));
        return units - stopped;
    }

    private void change(int number, long units, BiFunction<BoughtLine, Long, BoughtLine> change) {
        lines.computeIfPresent(number, (same, line) -> change.apply(line, units));
    }
}

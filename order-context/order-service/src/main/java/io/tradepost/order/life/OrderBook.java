package io.tradepost.order.life;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.order.api.OrderEvent.LineQuantity;
import io.tradepost.order.api.OrderLine;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The lines of an order, in the order of their numbers, which are never given twice. */
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
final class OrderBook {

    private List<Line> lines = new ArrayList<>();
    private int lastNumber;

    static OrderBook of(List<OrderLine> ordered) {
        OrderBook book = new OrderBook();
        book.become(ordered);
        return book;
    }

    List<Line> lines() {
        return lines;
    }

    int lastNumber() {
        return lastNumber;
    }

    @Nullable
    Line find(int number) {
        int index = indexOf(number);
        return index < 0 ? null : lines.get(index);
    }

    Currency currency() {
        return lines.getFirst().ordered().amount().unit();
    }

    long units(ToLongFunction<Line> which) {
        return lines.stream().mapToLong(which).sum();
    }

    boolean nothingShipped() {
        return units(Line::shipped) == 0;
    }

    List<OrderLine> asWanted() {
        return lines.stream()
                .filter(line -> line.wanted() > 0)
                .map(Line::asWanted)
                .toList();
    }

    Money worth() {
        return Parts.total(asWanted(), currency());
    }

    /** What all that was shipped came to, without tax. */
    Money shipped() {
        return Parts.amount(
                lines.stream()
                        .map(line -> Parts.next(line.ordered(), 0, line.shipped()))
                        .toList(),
                currency());
    }

    /** So many units of each line of goods that has any. */
    List<LineQuantity> goods(ToLongFunction<Line> units) {
        return lines.stream()
                .filter(line -> line.goods() && units.applyAsLong(line) > 0)
                .map(line -> line.units(units.applyAsLong(line)))
                .toList();
    }

    /** Which lines wait when so much is not there: the last, so that the first can go. */
    List<LineQuantity> waitingFor(List<SkuQuantity> missing) {
        return List.copyOf(spread(bySku(missing), lines.reversed(), Line::open).reversed());
    }

    /** Which lines wait no longer when so much has come: the first. */
    List<LineQuantity> servedBy(List<SkuQuantity> come) {
        return spread(bySku(come), lines, Line::backordered);
    }

    /** The book as it would be. */
    OrderBook without(List<LineQuantity> unwanted) {
        OrderBook remaining = new OrderBook();
        remaining.lines = new ArrayList<>(lines);
        remaining.lastNumber = lastNumber;
        remaining.cancel(unwanted);
        return remaining;
    }

    void become(List<OrderLine> ordered) {
        lines = new ArrayList<>(ordered.size());
        ordered.forEach(line -> lines.add(Line.of(line)));
        lastNumber = Math.max(lastNumber, lines.getLast().number());
    }

    void backorder(List<LineQuantity> waiting) {
        waiting.forEach(part -> change(part.line(), line -> line.waitingFor(part.quantity())));
    }

    void allocate(List<LineQuantity> served) {
        served.forEach(part -> change(part.line(), line -> line.waitingFor(line.backordered() - part.quantity())));
    }

    /** What was reserved for what is not wanted any more serves other lines of that SKU. */
    void cancel(List<LineQuantity> unwanted) {
        Map<Sku, Long> spare = new HashMap<>();
        for (LineQuantity part : unwanted) {
            change(part.line(), line -> {
                long reserved = part.quantity() - Math.min(part.quantity(), line.backordered());
                if (part.sku() != null && reserved > 0) {
                    spare.merge(part.sku(), reserved, Long::sum);
                }
                return line.without(part.quantity());
            });
        }
        allocate(spread(spare, lines, Line::backordered));
    }

    void ship(List<OrderLine> parts) {
        parts.forEach(part -> change(part.line(), line -> line.ship(part.quantity())));
    }

    void expectBack(List<OrderLine> parts) {
        parts.forEach(part -> change(part.line(), line -> line.expectBack(part.quantity())));
    }

    void expectNoLonger(List<OrderLine> parts) {
        parts.forEach(part -> change(part.line(), line -> line.expectBack(-part.quantity())));
    }

    private void change(int number, UnaryOperator<Line> how) {
        int index = indexOf(number);
        lines.set(index, how.apply(lines.get(index)));
    }

    /** Uses up {@code units}. */
    private static List<LineQuantity> spread(Map<Sku, Long> units, List<Line> over, ToLongFunction<Line> most) {
        List<LineQuantity> spread = new ArrayList<>();
        if (units.isEmpty()) {
            return spread;
        }
        for (Line line : over) {
            Sku sku = line.ordered().sku();
            long taken = sku == null ? 0 : Math.min(most.applyAsLong(line), units.getOrDefault(sku, 0L));
            if (sku != null && taken > 0) {
                spread.add(line.units(taken));
                units.merge(sku, -taken, Long::sum);
            }
        }
        return spread;
    }

    private static Map<Sku, Long> bySku(List<SkuQuantity> quantities) {
        Map<Sku, Long> bySku = new HashMap<>();
        quantities.forEach(units -> bySku.merge(units.sku(), units.quantity(), Long::sum));
        return bySku;
    }

    private int indexOf(int number) {
        int low = 0;
        int high = lines.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = lines.get(middle).number();
            if (found == number) {
                return middle;
            }
            if (found < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}

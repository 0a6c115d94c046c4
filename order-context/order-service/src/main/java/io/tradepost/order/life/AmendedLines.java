package io.tradepost.order.life;

import static java.util.Comparator.comparingInt;

import io.tradepost.kernel.Refusal;
import io.tradepost.order.api.OrderLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lines of an amended order in the order of their numbers: its charges as they are, its goods as asked for. */
final class AmendedLines {

    private AmendedLines() {}

    /** @throws Refusal naming the first line at fault */
    static List<OrderLine> of(OrderBook book, List<OrderLine> goods) {
        Selection.atLeastOne(goods);
        check(book, goods);
        List<OrderLine> lines = new ArrayList<>(numbered(goods, book.lastNumber()));
        book.asWanted().stream().filter(line -> !Amending.goods(line)).forEach(lines::add);
        lines.sort(comparingInt(OrderLine::line));
        return lines;
    }

    /** In the order of their numbers, new ones after all others. */
    static List<OrderLine> numbered(List<OrderLine> goods, int lastNumber) {
        List<OrderLine> numbered = new ArrayList<>(goods.size());
        int last = lastNumber;
        for (OrderLine line : goods) {
            numbered.add(line.line() == 0 ? withNumber(line, ++last) : line);
        }
        numbered.sort(comparingInt(OrderLine::line));
        return numbered;
    }

    private static void check(OrderBook book, List<OrderLine> goods) {
        Set<Integer> named = new HashSet<>();
        for (int i = 0; i < goods.size(); i++) {
            OrderLine line = goods.get(i);
            if (line.line() != 0) {
                Selection.ofGoods(book, Line::open).line(line.line(), i);
                if (!named.add(line.line())) {
                    throw Selection.twice(line.line(), i);
                }
            }
            if (!line.amount().unit().equals(book.currency())) {
                throw new Refusal(
                        OrderRefusal.MIXED_CURRENCIES,
                        "the order is in " + book.currency(),
                        Selection.pointer(i, "unitPrice"));
            }
        }
    }

    static OrderLine withNumber(OrderLine line, int number) {
        return new OrderLine(
                number,
                line.kind(),
                line.sku(),
                line.name(),
                line.category(),
                line.unitPrice(),
                line.quantity(),
                line.amount(),
                line.taxRate(),
                line.tax());
    }
}

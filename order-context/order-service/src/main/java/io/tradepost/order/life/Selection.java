package io.tradepost.order.life;

import io.tradepost.kernel.Refusal;
import io.tradepost.order.life.OrderDecision.LinePart;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** What a request names of an order's lines: each once, and no more of it than is left. */
record Selection(OrderBook book, Predicate<Line> fit, ToLongFunction<Line> left) {

    static Selection ofGoods(OrderBook book, ToLongFunction<Line> left) {
        return new Selection(book, Line::goods, left);
    }

    /** @throws Refusal naming the first part at fault */
    Units of(List<LinePart> parts) {
        atLeastOne(parts);
        long[] byLine = new long[book.lastNumber()];
        for (int i = 0; i < parts.size(); i++) {
            Line line = line(parts.get(i).line(), i);
            if (byLine[line.number() - 1] > 0) {
                throw twice(line.number(), i);
            }
            byLine[line.number() - 1] = units(parts.get(i), line, i);
        }
        return Units.by(byLine);
    }

    Line line(int number, int index) {
        Line line = book.find(number);
        if (line == null) {
            throw unknown(number, index);
        }
        if (!fit.test(line)) {
            throw new Refusal(
                    OrderRefusal.LINE_NOT_GOODS,
                    "line " + number + " is of kind " + line.ordered().kind() + ", with which this cannot be done",
                    pointer(index, "line"));
        }
        return line;
    }

    private long units(LinePart part, Line line, int index) {
        long most = left.applyAsLong(line);
        long wanted = part.quantity() == null ? most : part.quantity();
        if (wanted < 1 || wanted > most) {
            throw tooMany(line.number(), wanted, most, index);
        }
        return wanted;
    }

    static void atLeastOne(List<?> lines) {
        if (lines.isEmpty()) {
            throw new Refusal(OrderRefusal.NO_LINES, "at least one line is to be named", "/lines");
        }
    }

    static Refusal unknown(int number, int index) {
        return new Refusal(OrderRefusal.UNKNOWN_LINE, "there is no line " + number, pointer(index, "line"));
    }

    static Refusal tooMany(int line, long wanted, long most, int index) {
        return new Refusal(
                OrderRefusal.TOO_MANY_UNITS,
                "line " + line + " has " + most + " left, not " + wanted,
                pointer(index, "quantity"));
    }

    static Refusal twice(int number, int index) {
        return new Refusal(OrderRefusal.LINE_NAMED_TWICE, "line " + number + " is named twice", pointer(index, "line"));
    }

    static String pointer(int index, String member) {
        return "/lines/" + index + "/" + member;
    }
}

package io.tradepost.order.view;

import io.tradepost.kernel.Money;
import io.tradepost.order.api.OrderLine;
import java.util.List;

/**
 * So many units of a line, and what they come to with their tax.
 */
public record Part(int line, long quantity, Money amount) {

    static Part of(OrderLine line) {
        return new Part(line.line(), line.quantity(), line.total());
    }

    public static List<Part> of(List<OrderLine> lines) {
        return lines.stream().map(Part::of).toList();
    }
}

package io.tradepost.query.orders;

import io.tradepost.order.api.OrderEvent.LineQuantity;
import io.tradepost.order.api.OrderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What happens to the lines of an order. */
final class OrderLines {

    private OrderLines() {}

    static List<OrderLineDocument> of(List<OrderLine> lines) {
        return lines.stream().map(OrderLineDocument::of).toList();
    }

    static List<LineQuantity> quantities(List<OrderLine> parts) {
        return parts.stream()
                .map(part -> new LineQuantity(part.line(), part.sku(), part.quantity()))
                .toList();
    }

    static List<OrderLineDocument> counted(
            List<OrderLineDocument> lines,
            List<LineQuantity> quantities,
            BiFunction<OrderLineDocument, Long, OrderLineDocument> change) {
        Map<Integer, Long> units = quantities.stream()
                .collect(Collectors.groupingBy(LineQuantity::line, Collectors.summingLong(LineQuantity::quantity)));
        return lines.stream()
                .map(line -> units.containsKey(line.line()) ? change.apply(line, units.get(line.line())) : line)
                .toList();
    }

    static List<OrderLineDocument> cancelled(List<OrderLineDocument> lines) {
        return lines.stream()
                .map(line -> line.cancelling(line.quantity() - line.cancelled()).allocated(line.backordered()))
                .toList();
    }

    /** What waits for stock goes first: of the line itself, then of the first lines with the same SKU. */
    static List<OrderLineDocument> reduced(List<OrderLineDocument> lines, List<LineQuantity> quantities) {
        List<OrderLineDocument> reduced = new ArrayList<>(counted(lines, quantities, OrderLineDocument::cancelling));
        for (LineQuantity less : quantities) {
            long left = less.quantity();
            for (int at : ownLineFirst(reduced, less)) {
                OrderLineDocument line = reduced.get(at);
                long gone = Math.min(left, line.backordered());
                reduced.set(at, line.allocated(gone));
                left -= gone;
            }
        }
        return reduced;
    }

    private static List<Integer> ownLineFirst(List<OrderLineDocument> lines, LineQuantity less) {
        return IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).backordered() > 0)
                .filter(at -> lines.get(at).line() == less.line()
                        || (less.sku() != null && Objects.equals(lines.get(at).sku(), less.sku())))
                .boxed()
                .sorted((one, other) -> Boolean.compare(
                        lines.get(other).line() == less.line(), lines.get(one).line() == less.line()))
                .toList();
    }
}

package io.tradepost.query.orders;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.query.search.Facets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Orders, newest first, after those that a free text names exactly.
 *
 * @param total of all hits, not of this page
 * @param value the sum of all hits' totals, one amount per currency; exact up to 2^53 minor units
 * @param facets how many orders there are of each value, most frequent first; of the facets that were asked for
 * @param next cursor of the following page, absent on the last
 */
public record OrderPage(
        long total,
        List<Money> value,
        List<Item> items,
        Map<String, List<Facets.Count>> facets,
        @Nullable String next) {

    private static final int LINES = 10;

    /**
     * @param holds why it is held, for each cause; empty when it is not
     * @param refunded what the buyer got back
     * @param lines the first ten
     * @param lineCount of the whole order
     * @param highlights fragments of HTML in which {@code <em>} marks what was found, by field; when asked for
     */
    public record Item(
            OrderId orderId,
            OrderStatus status,
            List<Hold> holds,
            @Nullable String reason,
            @Nullable CustomerId customerId,
            boolean guest,
            @Nullable String country,
            Instant placedAt,
            Money total,
            Money refunded,
            List<Line> lines,
            int lineCount,
            @Nullable Map<String, List<String>> highlights) {

        static Item of(OrderDocument order, Map<String, List<String>> highlights) {
            return of(order, LINES, highlights);
        }

        static Item of(OrderDocument order, int lines, Map<String, List<String>> highlights) {
            return new Item(
                    order.orderId(),
                    order.status(),
                    order.holds().stream()
                            .map(hold -> new Hold(hold.cause(), hold.reason()))
                            .toList(),
                    order.reason(),
                    order.customerId(),
                    order.guest(),
                    order.country(),
                    order.placedAt(),
                    Money.ofMinor(order.total(), order.currency()),
                    Money.ofMinor(order.refunded(), order.currency()),
                    order.lines().stream()
                            .limit(lines)
                            .map(line -> Line.of(line, order.currency()))
                            .toList(),
                    order.lines().size(),
                    highlights.isEmpty() ? null : highlights);
        }
    }

    public record Hold(HoldCause cause, String reason) {}

    /** @param amount without tax; quantities are units */
    public record Line(
            int line,
            LineKind kind,
            @Nullable Sku sku,
            String name,
            @Nullable String category,
            UnitPrice unitPrice,
            long quantity,
            Money amount,
            Money tax,
            long cancelled,
            long backordered,
            long shipped,
            long returned) {

        static Line of(OrderLineDocument line, String currency) {
            return new Line(
                    line.line(),
                    line.kind(),
                    line.sku(),
                    line.name(),
                    line.category(),
                    UnitPrice.ofTenThousandths(line.unitPriceTenThousandths(), currency),
                    line.quantity(),
                    Money.ofMinor(line.amount(), currency),
                    Money.ofMinor(line.tax(), currency),
                    line.cancelled(),
                    line.backordered(),
                    line.shipped(),
                    line.returned());
        }
    }
}

package io.tradepost.order.life;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.order.api.OrderCommand.ApplyAmendment;
import io.tradepost.order.api.OrderCommand.RefuseAmendment;
import io.tradepost.order.api.OrderEvent.OrderAmended;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRefused;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRequested;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.order.life.Change.Amendment;
import io.tradepost.order.life.OrderDecision.AmendOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an order would be with other goods, and what has to be there for it. */
final class Amending {

    private Amending() {}

    static boolean repeats(AmendOrder amend, Change made) {
        return made instanceof Amendment amendment
                && sameTerms(
                        AmendedLines.numbered(amend.lines(), amendment.lastNumber()),
                        amendment.lines().stream().filter(Amending::goods).toList());
    }

    /** @throws Refusal if a line at fault is named, or nothing would change, or nothing would remain */
    static OrderAmendmentRequested amend(OrderState order, AmendOrder amend) {
        List<OrderLine> before = order.book.asWanted();
        List<OrderLine> after = AmendedLines.of(order.book, amend.lines());
        if (sameTerms(before, after)) {
            throw new Refusal(
                    OrderRefusal.NOTHING_TO_AMEND, "order " + order.orderId + " is like this already", "/lines");
        }
        Money total = total(after, order);
        Map<Sku, Long> difference = difference(before, after);
        return new OrderAmendmentRequested(
                order.orderId,
                amend.amendmentId(),
                after,
                total,
                quantities(difference, 1),
                quantities(difference, -1),
                order.dues.extraFor(total));
    }

    static @Nullable OrderAmended apply(OrderState order, ApplyAmendment apply) {
        if (!apply.amendmentId().equals(order.openAmendment)) {
            return null;
        }
        Amendment amendment = order.changes.amendment(apply.amendmentId());
        return new OrderAmended(order.orderId, apply.amendmentId(), amendment.lines(), amendment.total());
    }

    static @Nullable OrderAmendmentRefused refuse(OrderState order, RefuseAmendment refuse) {
        return refuse.amendmentId().equals(order.openAmendment)
                ? new OrderAmendmentRefused(order.orderId, refuse.amendmentId(), refuse.code(), refuse.reason())
                : null;
    }

    private static Money total(List<OrderLine> lines, OrderState order) {
        Money total;
        try {
            total = Parts.total(lines, order.book.currency());
        } catch (ArithmeticException e) {
            throw new Refusal(OrderRefusal.AMOUNT_TOO_LARGE, "more money than can be counted", "/lines");
        }
        if (total.minor() < 0) {
            throw new Refusal(
                    OrderRefusal.NEGATIVE_TOTAL,
                    "the discounts of order " + order.orderId + " are more than what it would come to",
                    "/lines");
        }
        return total;
    }

    private static boolean sameTerms(List<OrderLine> some, List<OrderLine> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            OrderLine one = some.get(i);
            OrderLine other = others.get(i);
            same = one.line() == other.line()
                    && one.kind() == other.kind()
                    && one.quantity() == other.quantity()
                    && one.unitPrice().equals(other.unitPrice())
                    && one.taxRate().equals(other.taxRate())
                    && (one.sku() == null ? other.sku() == null : one.sku().equals(other.sku()));
        }
        return same;
    }

    private static Map<Sku, Long> difference(List<OrderLine> before, List<OrderLine> after) {
        Map<Sku, Long> difference = new LinkedHashMap<>();
        after.forEach(line -> add(difference, line, line.quantity()));
        before.forEach(line -> add(difference, line, -line.quantity()));
        return difference;
    }

    private static void add(Map<Sku, Long> units, OrderLine line, long quantity) {
        if (line.sku() != null && goods(line)) {
            units.merge(line.sku(), quantity, Long::sum);
        }
    }

    private static List<SkuQuantity> quantities(Map<Sku, Long> difference, int sign) {
        List<SkuQuantity> quantities = new ArrayList<>();
        difference.forEach((sku, units) -> {
            if (units * sign > 0) {
                quantities.add(new SkuQuantity(sku, units * sign));
            }
        });
        return quantities;
    }

    static boolean goods(OrderLine line) {
        return line.kind() == LineKind.ITEM;
    }
}

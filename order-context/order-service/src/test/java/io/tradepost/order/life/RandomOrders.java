package io.tradepost.order.life;

import static io.tradepost.order.life.OrderExamples.CARRIAGE;
import static io.tradepost.order.life.OrderExamples.HEART;
import static io.tradepost.order.life.OrderExamples.LANTERN;
import static io.tradepost.order.life.OrderExamples.TOTAL;
import static io.tradepost.order.life.OrderExamples.placed;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.TaxRate;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.api.OrderLine.LineKind;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Small orders with odd prices: few products on several lines, some charges. */
final class RandomOrders {

    private static final List<TaxRate> RATES = List.of(TaxRate.NONE, TaxRate.parse("0.2"), TaxRate.parse("0.175"));
    static final List<Sku> SKUS = List.of(HEART, LANTERN, new Sku("22423"));

    private RandomOrders() {}

    static Arbitrary<OrderPlaced> orders() {
        return Combinators.combine(
                        goods().list().ofMinSize(1).ofMaxSize(4),
                        charges().list().ofMaxSize(2),
                        Arbitraries.of(true, false, false, false))
                .as((goods, charges, atOnce) -> placed(numbered(goods, charges), atOnce ? CARRIAGE : null))
                .filter(placed -> placed.total().minor() >= 0);
    }

    /** Under number 0. */
    static Arbitrary<OrderLine> goods() {
        return Combinators.combine(
                        Arbitraries.of(SKUS),
                        Arbitraries.longs().between(0, 30_000),
                        Arbitraries.longs().between(1, 6),
                        Arbitraries.of(RATES))
                .as((sku, price, quantity, rate) -> line(LineKind.ITEM, sku, price, quantity, rate));
    }

    private static Arbitrary<OrderLine> charges() {
        Arbitrary<Long> any = Arbitraries.longs().between(-60_000, 60_000);
        return Combinators.combine(any, Arbitraries.longs().between(1, 2), Arbitraries.of(RATES))
                .as((price, quantity, rate) ->
                        line(price < 0 ? LineKind.DISCOUNT : LineKind.SHIPPING, null, price, quantity, rate));
    }

    private static List<OrderLine> numbered(List<OrderLine> goods, List<OrderLine> charges) {
        List<OrderLine> lines = new ArrayList<>(goods);
        lines.addAll(charges);
        for (int i = 0; i < lines.size(); i++) {
            lines.set(i, AmendedLines.withNumber(lines.get(i), i + 1));
        }
        return List.copyOf(lines);
    }

    private static OrderLine line(LineKind kind, Sku sku, long price, long quantity, TaxRate rate) {
        UnitPrice unitPrice = UnitPrice.ofTenThousandths(price, TOTAL.currency());
        Money amount = unitPrice.times(quantity);
        return new OrderLine(0, kind, sku, "some", null, unitPrice, quantity, amount, rate, rate.on(amount));
    }
}

package io.tradepost.order.life;

import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.life.Change.GoodsReturn;
import io.tradepost.order.life.Change.Received;
import io.tradepost.order.life.OrderDecision.ReceiveReturn.ReceivedLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of a return, and what of it goes back on a shelf. */
final class Receiving {

    private final Map<Integer, OrderLine> requested = new LinkedHashMap<>();
    private final Map<Integer, Long> came = new HashMap<>();
    private final Map<Sku, Long> restock = new LinkedHashMap<>();

    private Receiving(List<OrderLine> lines) {
        lines.forEach(line -> requested.put(line.line(), line));
    }

    /** @throws Refusal naming the first line at fault */
    static Received received(GoodsReturn goods, @Nullable List<ReceivedLine> lines) {
        Receiving receiving = new Receiving(goods.lines());
        if (lines == null) {
            goods.lines().forEach(line -> receiving.take(line, line.quantity(), true));
        } else {
            Selection.atLeastOne(lines);
            for (int i = 0; i < lines.size(); i++) {
                receiving.take(lines.get(i), i);
            }
        }
        return receiving.all();
    }

    private void take(ReceivedLine part, int index) {
        OrderLine line = requested.get(part.line());
        if (line == null) {
            throw Selection.unknown(part.line(), index);
        }
        long left = line.quantity() - came.getOrDefault(part.line(), 0L);
        if (part.quantity() < 1 || part.quantity() > left) {
            throw Selection.tooMany(part.line(), part.quantity(), left, index);
        }
        take(line, part.quantity(), part.restock());
    }

    private void take(OrderLine line, long units, boolean sellable) {
        came.merge(line.line(), units, Long::sum);
        if (sellable && line.sku() != null && Amending.goods(line)) {
            restock.merge(line.sku(), units, Long::sum);
        }
    }

    private Received all() {
        List<OrderLine> parts = new ArrayList<>();
        requested.forEach((number, line) -> {
            if (came.containsKey(number)) {
                parts.add(Parts.share(line, Objects.requireNonNull(came.get(number))));
            }
        });
        List<SkuQuantity> shelved = new ArrayList<>();
        restock.forEach((sku, units) -> shelved.add(new SkuQuantity(sku, units)));
        return new Received(parts, shelved);
    }
}

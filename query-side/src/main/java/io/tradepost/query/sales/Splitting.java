package io.tradepost.query.sales;

import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.query.sales.ShipmentDocument.Line;
import io.tradepost.query.sales.ShipmentDocument.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines by the warehouses that they came from: in the order of lines, from the warehouses in the order that the inventory
 * names them. An amount goes with its units; the parts of a line are rounded so that they come to the line.
 */
final class Splitting {

    private final OrderId orderId;
    private final Instant at;
    private final List<Part> parts = new ArrayList<>();

    private Splitting(OrderId orderId, Instant at) {
        this.orderId = orderId;
        this.at = at;
    }

    static List<Part> of(List<Line> lines, OrderId orderId, Instant at, List<Allocation> taken) {
        Splitting splitting = new Splitting(orderId, at);
        long[] left = taken.stream().mapToLong(Allocation::quantity).toArray();
        for (Line line : lines) {
            if (line.kind() == LineKind.ITEM) {
                splitting.split(line, taken, left);
            } else {
                splitting.add(line, null, 0, line.amount());
            }
        }
        return List.copyOf(splitting.parts);
    }

    private void split(Line line, List<Allocation> taken, long[] left) {
        long done = 0;
        for (int i = 0; i < left.length && done < line.quantity(); i++) {
            long units = taken.get(i).sku().equals(line.sku()) ? Math.min(left[i], line.quantity() - done) : 0;
            if (units > 0) {
                add(line, taken.get(i).warehouse(), units, share(line, done + units) - share(line, done));
                left[i] -= units;
                done += units;
            }
        }
        if (done < line.quantity()) {
            add(line, null, line.quantity() - done, line.amount() - share(line, done));
        }
    }

    private void add(Line line, @Nullable Warehouse warehouse, long units, long amount) {
        parts.add(new Part(warehouse, line.kind(), line.sku(), orderId, at, line.currency(), units, amount));
    }

    /** What so many units of the line come to. */
    private static long share(Line line, long units) {
        return BigDecimal.valueOf(line.amount())
                .multiply(BigDecimal.valueOf(units))
                .divide(BigDecimal.valueOf(line.quantity()), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}

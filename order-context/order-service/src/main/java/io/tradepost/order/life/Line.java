package io.tradepost.order.life;

import io.tradepost.order.api.OrderEvent.LineQuantity;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.api.OrderLine.LineKind;

/**
 * A line of an order, and where its units are: {@code shipped <= wanted}, {@code backordered <= open},
 * {@code returned <= shipped}.
 *
 * @param ordered as it was ordered or last amended
 * @param cancelled units that are no longer wanted
 * @param backordered open units that wait for stock
 * @param returned shipped units that came back or are expected to
 */
record Line(OrderLine ordered, long cancelled, long backordered, long shipped, long returned) {

    static Line of(OrderLine ordered) {
        return new Line(ordered, 0, 0, 0, 0);
    }

    int number() {
        return ordered.line();
    }

    boolean goods() {
        return ordered.kind() == LineKind.ITEM;
    }

    long wanted() {
        return ordered.quantity() - cancelled;
    }

    long open() {
        return wanted() - shipped;
    }

    long available() {
        return open() - backordered;
    }

    long returnable() {
        return shipped - returned;
    }

    OrderLine asWanted() {
        return Parts.next(ordered, 0, wanted());
    }

    LineQuantity units(long quantity) {
        return new LineQuantity(number(), ordered.sku(), quantity);
    }

    Line waitingFor(long units) {
        return new Line(ordered, cancelled, units, shipped, returned);
    }

    /** Of the units that wait first. */
    Line without(long units) {
        return new Line(ordered, cancelled + units, Math.max(0, backordered - units), shipped, returned);
    }

    Line ship(long units) {
        return new Line(ordered, cancelled, backordered, shipped + units, returned);
    }

    /** @param units negative for those that are not expected back any more */
    Line expectBack(long units) {
        return new Line(ordered, cancelled, backordered, shipped, returned + units);
    }
}

package io.tradepost.order.life;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.api.OrderEvent.Carriage;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.order.life.Change.Shipment;
import io.tradepost.order.life.OrderDecision.ShipLines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What leaves the house, and what is to be captured for it. Lines of other kinds than ITEM go with the first goods. */
final class Shipping {

    private static final String AT_ONCE = "s1";

    private Shipping() {}

    static boolean repeats(ShipLines ship, Change made) {
        return made instanceof Shipment shipment
                && shipment.goods().answer(ship.lines())
                && shipment.carriage().equals(ship.carriage());
    }

    /** @throws Refusal if a line at fault is named, or nothing can be shipped */
    static OrderShipped ship(OrderState order, ShipLines ship) {
        Units named = ship.lines() == null
                ? null
                : Selection.ofGoods(order.book, Line::available).of(ship.lines());
        List<OrderLine> parts = parts(order.book, named);
        if (!leaves(order.book, parts)) {
            throw new Refusal(
                    OrderRefusal.NOTHING_TO_SHIP, "nothing of order " + order.orderId + " can be shipped now");
        }
        return shipped(order, ship.shipmentId(), parts, ship.carriage(), ship.shippedAt());
    }

    /** For an order that ships the moment it is confirmed, unless somebody holds it. */
    static @Nullable OrderShipped shipAtOnce(OrderState order) {
        if (order.shipAtOnce == null || !order.holds.isEmpty()) {
            return null;
        }
        List<OrderLine> parts = parts(order.book, null);
        return leaves(order.book, parts)
                ? shipped(order, new ChangeId(order.orderId, AT_ONCE), parts, order.shipAtOnce, order.placedAt)
                : null;
    }

    private static List<OrderLine> parts(OrderBook book, @Nullable Units named) {
        List<OrderLine> parts = new ArrayList<>();
        for (Line line : book.lines()) {
            long units = named == null || !line.goods() ? line.available() : named.of(line.number());
            if (units > 0) {
                parts.add(Parts.next(line.ordered(), line.shipped(), units));
            }
        }
        return parts;
    }

    /** Charges alone do not, while there are goods for them to go with. */
    private static boolean leaves(OrderBook book, List<OrderLine> parts) {
        return parts.stream().anyMatch(part -> part.kind() == LineKind.ITEM)
                || (!parts.isEmpty() && book.goods(Line::open).isEmpty());
    }

    private static OrderShipped shipped(
            OrderState order, ChangeId id, List<OrderLine> parts, Carriage carriage, Instant shippedAt) {
        Money worth = Parts.total(parts, order.book.currency());
        long units = parts.stream().mapToLong(OrderLine::quantity).sum();
        return new OrderShipped(
                order.orderId,
                id,
                order.customerId,
                order.country,
                parts,
                order.dues.capturedFor(worth),
                carriage,
                shippedAt,
                units == order.book.units(Line::open));
    }
}

package io.tradepost.query.sales;

import io.tradepost.inventory.api.InventoryEvent.StockCommitted;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Event;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.order.api.OrderLine;
import io.tradepost.query.elastic.Index;
import io.tradepost.query.sales.ShipmentDocument.Line;
import io.tradepost.query.views.GatheredView;
import io.tradepost.starter.messages.Envelope;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was sold from where: an order's shipment does not say it, the inventory's answer to it does. */
@Component
public class ShipmentsView implements GatheredView<Event, ShipmentDocument> {

    public static final Index INDEX = new Index("shipments", 1);

    @Override
    public Index index() {
        return INDEX;
    }

    @Override
    public Set<Class<? extends Event>> vocabularies() {
        return Set.of(OrderShipped.class, StockCommitted.class);
    }

    @Override
    public Class<ShipmentDocument> document() {
        return ShipmentDocument.class;
    }

    /** What was committed before there were several shipments names none, and so no warehouse is known of it. */
    @Override
    public Set<String> ids(Event event) {
        ChangeId shipment = switch (event) {
            case OrderShipped shipped -> shipped.shipmentId();
            case StockCommitted committed -> committed.changeId();
            default -> null;
        };
        return shipment == null ? Set.of() : Set.of(shipment.toString());
    }

    @Override
    public ShipmentDocument after(String id, @Nullable ShipmentDocument current, Event event, Envelope message) {
        ShipmentDocument before =
                Objects.requireNonNullElseGet(current, () -> ShipmentDocument.none(ChangeId.parse(id)));
        return switch (event) {
            case OrderShipped e ->
                before.shipped(e.lines().stream().map(ShipmentsView::line).toList(), e.shippedAt());
            case StockCommitted e -> before.taken(e.allocations());
            default -> before;
        };
    }

    private static Line line(OrderLine line) {
        return new Line(
                line.kind(),
                line.sku(),
                line.amount().currency(),
                line.quantity(),
                line.amount().minor());
    }
}

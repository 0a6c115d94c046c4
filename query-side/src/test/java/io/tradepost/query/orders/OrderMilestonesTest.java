package io.tradepost.query.orders;

import static io.tradepost.query.orders.OrderExamples.CUSTOMER;
import static io.tradepost.query.orders.OrderExamples.ORDER;
import static io.tradepost.query.orders.OrderExamples.PLACED_AT;
import static io.tradepost.query.orders.OrderExamples.cancelled;
import static io.tradepost.query.orders.OrderExamples.change;
import static io.tradepost.query.orders.OrderExamples.confirmed;
import static io.tradepost.query.orders.OrderExamples.gbp;
import static io.tradepost.query.orders.OrderExamples.heart;
import static io.tradepost.query.orders.OrderExamples.placed;
import static io.tradepost.query.orders.OrderExamples.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.Carriage;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.order.api.OrderEvent.ShipmentDelivered;
import io.tradepost.query.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Each event is recorded an hour after the one before. */
class OrderMilestonesTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final Instant SHIPPED_AT = PLACED_AT.plusSeconds(60);

    @Test
    void anOrderReachesOneMilestoneAfterTheOther() {
        OrderDocument order = after(
                placed(),
                confirmed(),
                shipped("s1", 0, false),
                shipped("s2", 60, true),
                delivered("s2"),
                delivered("s1"));

        assertThat(order.milestones()).isEqualTo(new Milestones(FIRST, hour(1), hour(2), hour(3), hour(5), hour(5)));
        assertThat(order.stages()).isEqualTo(new Stages(HOUR, HOUR, 3 * HOUR, 5 * HOUR));
        assertThat(order.dates())
                .isEqualTo(new Dates(SHIPPED_AT, SHIPPED_AT.plusSeconds(60), SHIPPED_AT.plusSeconds(600)));
    }

    @Test
    void whatIsNotReachedIsNotThere() {
        OrderDocument order = after(placed(), confirmed(), shipped("s1", 0, false), delivered("s1"));

        assertThat(order.milestones()).isEqualTo(new Milestones(FIRST, hour(1), hour(2), null, null, null));
        assertThat(order.stages()).isEqualTo(new Stages(HOUR, HOUR, null, null));
        assertThat(order.dates()).isEqualTo(new Dates(SHIPPED_AT, null, null));
    }

    @Test
    void anOrderMayEndEarly() {
        assertThat(after(placed(), rejected()).milestones())
                .isEqualTo(new Milestones(FIRST, null, null, null, null, hour(1)));
        assertThat(after(placed(), confirmed(), cancelled()).stages())
                .isEqualTo(new Stages(HOUR, null, null, 2 * HOUR));
    }

    @Test
    void shipmentsAreKept() {
        ShipmentDocument shipment = after(placed(), confirmed(), shipped("s1", 0, false), delivered("s1"))
                .changes()
                .shipments()
                .getFirst();

        assertThat(shipment.shipmentId()).isEqualTo(change("s1"));
        assertThat(shipment.trackingNumber()).isEqualTo("RM1");
        assertThat(shipment.amount()).isEqualTo(765);
        assertThat(shipment.deliveredAt()).isEqualTo(SHIPPED_AT.plusSeconds(600));
        assertThat(shipment.lines()).singleElement().extracting("quantity").isEqualTo(3L);
    }

    @Test
    void whatIsStoredIsReadBack() {
        OrderDocument order = after(placed(), confirmed(), shipped("s1", 0, false));

        assertThat(JsonMapper.shared().readValue(JsonMapper.shared().writeValueAsString(order), OrderDocument.class))
                .isEqualTo(order);
    }

    private static OrderDocument after(OrderEvent... events) {
        OrderDocument order = null;
        for (int i = 0; i < events.length; i++) {
            order = new OrdersView().after(order, events[i], Messages.at(hour(i)));
        }
        return Objects.requireNonNull(order);
    }

    private static Instant hour(int after) {
        return FIRST.plus(Duration.ofHours(after));
    }

    private static OrderShipped shipped(String reference, int seconds, boolean complete) {
        return new OrderShipped(
                ORDER,
                change(reference),
                CUSTOMER,
                "GB",
                List.of(heart(3)),
                gbp("7.65"),
                new Carriage("Royal Mail", "RM1"),
                SHIPPED_AT.plusSeconds(seconds),
                complete);
    }

    private static ShipmentDelivered delivered(String reference) {
        return new ShipmentDelivered(ORDER, change(reference), SHIPPED_AT.plusSeconds(600), false);
    }
}

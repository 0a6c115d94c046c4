package io.tradepost.order.rest;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderEvent.Carriage;
import io.tradepost.order.life.OrderDecision.DeliverShipment;
import io.tradepost.order.life.OrderDecision.ShipLines;
import io.tradepost.order.request.Moments;
import io.tradepost.order.request.Reference;
import io.tradepost.order.view.OrderView;
import io.tradepost.starter.web.BusinessTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What leaves the house, and what arrives. */
@RestController
@RequestMapping(path = "/api/orders/{orderId}/shipments", produces = MediaType.APPLICATION_JSON_VALUE)
final class ShipmentController {

    private static final char SHIPMENT = 's';

    private final Decisions decisions;

    ShipmentController(Decisions decisions) {
        this.decisions = decisions;
    }

    @PostMapping
    ResponseEntity<OrderView> ship(@PathVariable OrderId orderId, @Valid @RequestBody NewShipment shipment) {
        return decisions.change(
                orderId,
                shipment.reference(),
                SHIPMENT,
                id -> new ShipLines(
                        orderId,
                        id,
                        shipment.lines() == null ? null : SomeUnits.parts(shipment.lines()),
                        new Carriage(shipment.carrier(), shipment.trackingNumber()),
                        Moments.orNow(shipment.shippedAt())));
    }

    @PostMapping("/{reference}/delivery")
    ResponseEntity<OrderView> deliver(
            @PathVariable OrderId orderId, @PathVariable String reference, @Valid @RequestBody Delivery delivery) {
        return decisions.decide(
                orderId,
                new DeliverShipment(orderId, new ChangeId(orderId, reference), Moments.orNow(delivery.deliveredAt())));
    }

    /** @param lines null for all that can be shipped now */
    record NewShipment(
            @Nullable @Reference String reference,
            @Nullable @Size(min = 1, max = 2_000) List<@NotNull @Valid SomeUnits> lines,
            @Nullable @Size(min = 1, max = 100) String carrier,
            @Nullable @Size(min = 1, max = 100) String trackingNumber,
            @Nullable @BusinessTime Instant shippedAt) {}

    record Delivery(@Nullable @BusinessTime Instant deliveredAt) {}
}

package io.tradepost.order.rest;

import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.life.OrderDecision.CancelOrder;
import io.tradepost.order.life.OrderRefusal;
import io.tradepost.order.placing.NewOrder;
import io.tradepost.order.placing.Placement.Placed;
import io.tradepost.order.placing.Placement.PlacedBefore;
import io.tradepost.order.placing.Placement.Refused;
import io.tradepost.order.placing.PlacingOrders;
import io.tradepost.order.view.OrderView;
import io.tradepost.order.view.Orders;
import io.tradepost.starter.web.Versions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/orders", produces = MediaType.APPLICATION_JSON_VALUE)
final class OrderController {

    private final PlacingOrders placing;
    private final Orders orders;
    private final CommandGateway commands;

    OrderController(PlacingOrders placing, Orders orders, CommandGateway commands) {
        this.placing = placing;
        this.orders = orders;
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<OrderView> place(@Valid @RequestBody NewOrder request) {
        return switch (placing.place(request)) {
            case Placed placed ->
                answer(
                        ResponseEntity.accepted().location(URI.create("/api/orders/" + placed.orderId())),
                        placed.order());
            case PlacedBefore placed -> answer(ResponseEntity.ok(), placed.order());
            case Refused refused -> throw refused.refusal();
        };
    }

    @PostMapping("/{orderId}/cancellation")
    ResponseEntity<OrderView> cancel(@PathVariable OrderId orderId, @Valid @RequestBody Cancellation cancellation) {
        OrderView before = existing(orderId);
        long version = commands.<Long>sendAndWait(new CancelOrder(orderId, cancellation.reason()));
        OrderView after = version > before.version() ? before.cancelled(cancellation.reason(), version) : before;
        return answer(ResponseEntity.accepted(), after);
    }

    @GetMapping("/{orderId}")
    ResponseEntity<OrderView> find(@PathVariable OrderId orderId) {
        return answer(ResponseEntity.ok(), existing(orderId));
    }

    private OrderView existing(OrderId orderId) {
        return orders.find(orderId)
                .orElseThrow(() -> new Refusal(OrderRefusal.ORDER_NOT_FOUND, "there is no order " + orderId));
    }

    private static ResponseEntity<OrderView> answer(ResponseEntity.BodyBuilder answer, OrderView order) {
        return answer.eTag(Versions.etag(order.version())).body(order);
    }

    /** Why an order is cancelled, in the buyer's or the shop's words. */
    record Cancellation(@NotBlank @Size(max = 500) String reason) {}
}

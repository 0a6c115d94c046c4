package io.tradepost.order.rest;

import io.tradepost.kernel.OrderId;
import io.tradepost.order.placing.NewOrder;
import io.tradepost.order.placing.Placement.Placed;
import io.tradepost.order.placing.Placement.PlacedBefore;
import io.tradepost.order.placing.Placement.Refused;
import io.tradepost.order.placing.PlacingOrders;
import io.tradepost.order.view.OrderView;
import io.tradepost.order.view.Orders;
import io.tradepost.starter.web.Versions;
import jakarta.validation.Valid;
import java.net.URI;
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

    OrderController(PlacingOrders placing, Orders orders) {
        this.placing = placing;
        this.orders = orders;
    }

    @PostMapping
    ResponseEntity<OrderView> place(@Valid @RequestBody NewOrder request) {
        return switch (placing.place(request)) {
            case Placed placed ->
                answer(
                        ResponseEntity.accepted().location(URI.create("/api/orders/" + placed.orderId())),
                        placed.order());
            case PlacedBefore placed -> answer(ResponseEntity.ok(), orders.get(placed.orderId()));
            case Refused refused -> throw refused.refusal();
        };
    }

    @GetMapping("/{orderId}")
    ResponseEntity<OrderView> find(@PathVariable OrderId orderId) {
        return answer(ResponseEntity.ok(), orders.get(orderId));
    }

    private static ResponseEntity<OrderView> answer(ResponseEntity.BodyBuilder answer, OrderView order) {
        return answer.eTag(Versions.etag(order.version())).body(order);
    }
}

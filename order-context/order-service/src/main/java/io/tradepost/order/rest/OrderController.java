package io.tradepost.order.rest;

import io.tradepost.kernel.OrderId;
import io.tradepost.order.history.Histories;
import io.tradepost.order.history.History;
import io.tradepost.order.placing.NewOrder;
import io.tradepost.order.placing.Placement.Placed;
import io.tradepost.order.placing.Placement.PlacedBefore;
import io.tradepost.order.placing.Placement.Refused;
import io.tradepost.order.placing.PlacingOrders;
import io.tradepost.order.view.OrderView;
import io.tradepost.order.view.Orders;
import io.tradepost.starter.web.BusinessTime;
import io.tradepost.starter.web.Versions;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/orders", produces = MediaType.APPLICATION_JSON_VALUE)
final class OrderController {

    private final PlacingOrders placing;
    private final Orders orders;
    private final Histories histories;

    OrderController(PlacingOrders placing, Orders orders, Histories histories) {
        this.placing = placing;
        this.orders = orders;
        this.histories = histories;
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

    /** @param asOf shows the order as it was recorded until then */
    @GetMapping("/{orderId}")
    ResponseEntity<OrderView> find(
            @PathVariable OrderId orderId, @RequestParam(required = false) @Nullable @BusinessTime Instant asOf) {
        return answer(ResponseEntity.ok(), asOf == null ? orders.get(orderId) : orders.get(orderId, asOf));
    }

    @GetMapping("/{orderId}/history")
    History history(@PathVariable OrderId orderId) {
        return histories.get(orderId);
    }

    private static ResponseEntity<OrderView> answer(ResponseEntity.BodyBuilder answer, OrderView order) {
        return answer.eTag(Versions.etag(order.version())).body(order);
    }
}

package io.tradepost.order.rest;

import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderCommand.HoldOrder;
import io.tradepost.order.api.OrderCommand.ReleaseOrder;
import io.tradepost.order.view.OrderView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Holds an order by hand, and releases what was held by hand: holds with other causes end with their causes. */
@RestController
@RequestMapping(path = "/api/orders/{orderId}", produces = MediaType.APPLICATION_JSON_VALUE)
final class HoldController {

    private final Decisions decisions;

    HoldController(Decisions decisions) {
        this.decisions = decisions;
    }

    @PostMapping("/hold")
    ResponseEntity<OrderView> hold(@PathVariable OrderId orderId, @Valid @RequestBody Why why) {
        return decisions.decide(orderId, new HoldOrder(orderId, HoldCause.MANUAL, why.reason()));
    }

    @PostMapping("/release")
    ResponseEntity<OrderView> release(@PathVariable OrderId orderId) {
        return decisions.decide(orderId, new ReleaseOrder(orderId, HoldCause.MANUAL));
    }

    record Why(@NotBlank @Size(max = 500) String reason) {}
}

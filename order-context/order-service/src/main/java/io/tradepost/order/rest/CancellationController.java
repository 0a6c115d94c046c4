package io.tradepost.order.rest;

import io.tradepost.kernel.OrderId;
import io.tradepost.order.life.OrderDecision.CancelLines;
import io.tradepost.order.life.OrderDecision.CancelOrder;
import io.tradepost.order.request.Reference;
import io.tradepost.order.view.OrderView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is not wanted any more: an order, or some of its lines. */
@RestController
@RequestMapping(path = "/api/orders/{orderId}", produces = MediaType.APPLICATION_JSON_VALUE)
final class CancellationController {

    private static final char CANCELLATION = 'c';

    private final Decisions decisions;

    CancellationController(Decisions decisions) {
        this.decisions = decisions;
    }

    @PostMapping("/cancellation")
    ResponseEntity<OrderView> cancel(@PathVariable OrderId orderId, @Valid @RequestBody Cancellation cancellation) {
        return decisions.decide(orderId, new CancelOrder(orderId, cancellation.reason()));
    }

    @PostMapping("/line-cancellations")
    ResponseEntity<OrderView> cancelLines(
            @PathVariable OrderId orderId, @Valid @RequestBody LineCancellation cancellation) {
        return decisions.change(
                orderId,
                cancellation.reference(),
                CANCELLATION,
                id -> new CancelLines(orderId, id, SomeUnits.parts(cancellation.lines()), cancellation.reason()));
    }

    /** Why an order is cancelled, in the buyer's or the shop's words. */
    record Cancellation(@NotBlank @Size(max = 500) String reason) {}

    record LineCancellation(
            @Nullable @Reference String reference,
            @NotNull @Size(min = 1, max = 2_000) List<@NotNull @Valid SomeUnits> lines,
            @NotBlank @Size(max = 500) String reason) {}
}

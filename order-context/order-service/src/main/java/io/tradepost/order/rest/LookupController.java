package io.tradepost.order.rest;

import static java.util.Objects.requireNonNull;

import io.tradepost.kernel.OrderId;
import io.tradepost.order.life.OrderStatus;
import io.tradepost.order.view.OrderIndex;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Which of many orders exist, and how far they have come. */
@RestController
final class LookupController {

    private final OrderIndex orders;

    LookupController(OrderIndex orders) {
        this.orders = orders;
    }

    @PostMapping(path = "/api/orders/lookup", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer lookUp(@Valid @RequestBody Question question) {
        List<OrderId> asked = question.orderIds().stream().distinct().toList();
        Map<OrderId, OrderStatus> known = orders.statuses(asked);
        return new Answer(
                asked.stream()
                        .filter(known::containsKey)
                        .map(id -> new Found(id, requireNonNull(known.get(id))))
                        .toList(),
                asked.stream().filter(id -> !known.containsKey(id)).toList());
    }

    record Question(@NotNull @Size(min = 1, max = 500) List<@NotNull OrderId> orderIds) {}

    record Answer(List<Found> orders, List<OrderId> unknown) {}

    record Found(OrderId orderId, OrderStatus status) {}
}

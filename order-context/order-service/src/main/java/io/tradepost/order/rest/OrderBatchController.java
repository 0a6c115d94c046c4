package io.tradepost.order.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.batch.Preference;
import io.tradepost.order.placing.NewOrder;
import io.tradepost.order.placing.Placement;
import io.tradepost.order.placing.Placement.Placed;
import io.tradepost.order.placing.Placement.PlacedBefore;
import io.tradepost.order.placing.Placement.Refused;
import io.tradepost.order.placing.PlacingOrders;
import io.tradepost.order.view.OrderView;
import io.tradepost.order.view.Orders;
import io.tradepost.starter.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Many orders in one request: a body that has the wrong form is refused as a whole, an order that the rules refuse is
 * refused alone.
 */
@RestController
final class OrderBatchController {

    private final PlacingOrders placing;
    private final Orders orders;

    OrderBatchController(PlacingOrders placing, Orders orders) {
        this.placing = placing;
        this.orders = orders;
    }

    @PostMapping(path = "/api/orders/batch", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answers> place(@RequestHeader HttpHeaders headers, @Valid @RequestBody NewOrders request) {
        Preference preference = Preference.of(headers);
        List<Placement> placements = placing.place(request.orders());
        Map<OrderId, OrderView> before = preference.minimal()
                ? Map.of()
                : orders.findAll(placements.stream()
                        .filter(PlacedBefore.class::isInstance)
                        .map(Placement::orderId)
                        .toList());
        return preference.answer(new Answers(placements.stream()
                .map(placement -> Answer.of(placement, before, preference))
                .toList()));
    }

    record NewOrders(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid NewOrder> orders) {}

    /** @param orders as they were asked for, in their order */
    record Answers(List<Answer> orders) {}

    /** What a request for this order alone would have been answered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            OrderId orderId,
            int status,
            @Nullable OrderView body,
            @Nullable ProblemDetail problem) {

        static Answer of(Placement placement, Map<OrderId, OrderView> before, Preference preference) {
            return switch (placement) {
                case Placed placed ->
                    new Answer(
                            placed.orderId(),
                            HttpStatus.ACCEPTED.value(),
                            preference.minimal() ? null : placed.order(),
                            null);
                case PlacedBefore placed ->
                    new Answer(placed.orderId(), HttpStatus.OK.value(), before.get(placed.orderId()), null);
                case Refused refused -> {
                    ProblemDetail problem = Problems.of(refused.refusal());
                    yield new Answer(refused.orderId(), problem.getStatus(), null, problem);
                }
            };
        }
    }
}

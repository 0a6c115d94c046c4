package io.tradepost.order.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.placing.NewOrder;
import io.tradepost.order.placing.Placement;
import io.tradepost.order.placing.Placement.Placed;
import io.tradepost.order.placing.Placement.PlacedBefore;
import io.tradepost.order.placing.Placement.Refused;
import io.tradepost.order.placing.PlacingOrders;
import io.tradepost.order.view.OrderView;
import io.tradepost.starter.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Many orders in one request: a body that has the wrong form is refused as a whole, an order that the rules refuse is
 * refused alone.
 */
@RestController
final class OrderBatchController {

    private final PlacingOrders placing;

    OrderBatchController(PlacingOrders placing) {
        this.placing = placing;
    }

    @PostMapping(path = "/api/orders/batch", produces = MediaType.APPLICATION_JSON_VALUE)
    Answers place(@Valid @RequestBody NewOrders request) {
        return new Answers(
                placing.place(request.orders()).stream().map(Answer::of).toList());
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

        static Answer of(Placement placement) {
            return switch (placement) {
                case Placed placed -> new Answer(placed.orderId(), HttpStatus.ACCEPTED.value(), placed.order(), null);
                case PlacedBefore placed -> new Answer(placed.orderId(), HttpStatus.OK.value(), placed.order(), null);
                case Refused refused -> {
                    ProblemDetail problem = Problems.of(refused.refusal());
                    yield new Answer(refused.orderId(), problem.getStatus(), null, problem);
                }
            };
        }
    }
}

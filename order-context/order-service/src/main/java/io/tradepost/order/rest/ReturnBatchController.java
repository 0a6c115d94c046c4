package io.tradepost.order.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.batch.Preference;
import io.tradepost.order.returning.NewReturn;
import io.tradepost.order.returning.ReceivingReturns;
import io.tradepost.order.returning.ReturnOutcome;
import io.tradepost.order.returning.ReturnOutcome.Received;
import io.tradepost.order.returning.ReturnOutcome.ReceivedBefore;
import io.tradepost.order.returning.ReturnOutcome.Refused;
import io.tradepost.order.view.OrderView;
import io.tradepost.order.view.Orders;
import io.tradepost.order.view.Part;
import io.tradepost.order.view.Return;
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

/** Many returns in one request, each answered for itself. */
@RestController
final class ReturnBatchController {

    private final ReceivingReturns receiving;
    private final Orders orders;

    ReturnBatchController(ReceivingReturns receiving, Orders orders) {
        this.receiving = receiving;
        this.orders = orders;
    }

    @PostMapping(path = "/api/returns/batch", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answers> receive(@RequestHeader HttpHeaders headers, @Valid @RequestBody NewReturns request) {
        Preference preference = Preference.of(headers);
        List<ReturnOutcome> outcomes = receiving.receive(request.returns());
        Map<OrderId, OrderView> before = preference.minimal()
                ? Map.of()
                : orders.findAll(outcomes.stream()
                        .filter(ReceivedBefore.class::isInstance)
                        .map(outcome -> outcome.returnId().orderId())
                        .toList());
        return preference.answer(new Answers(outcomes.stream()
                .map(outcome ->
                        preference.minimal() ? Answer.of(outcome, before).minimal() : Answer.of(outcome, before))
                .toList()));
    }

    record NewReturns(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid NewReturn> returns) {}

    /** @param returns as they were asked for, in their order */
    record Answers(List<Answer> returns) {}

    /** @param lines what came back, and what is refunded for it; likewise amount */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            ChangeId returnId,
            int status,
            @Nullable List<Part> lines,
            @Nullable Money amount,
            @Nullable ProblemDetail problem) {

        static Answer of(ReturnOutcome outcome, Map<OrderId, OrderView> before) {
            return switch (outcome) {
                case Received now ->
                    new Answer(now.returnId(), HttpStatus.ACCEPTED.value(), now.lines(), now.amount(), null);
                case ReceivedBefore earlier -> {
                    Return shown = earlier(earlier.returnId(), before);
                    yield new Answer(
                            earlier.returnId(),
                            HttpStatus.OK.value(),
                            shown == null ? null : shown.lines(),
                            shown == null ? null : shown.amount(),
                            null);
                }
                case Refused refused -> {
                    ProblemDetail problem = Problems.of(refused.refusal());
                    yield new Answer(refused.returnId(), problem.getStatus(), null, null, problem);
                }
            };
        }

        private static @Nullable Return earlier(ChangeId id, Map<OrderId, OrderView> before) {
            OrderView order = before.get(id.orderId());
            return order == null ? null : order.goodsReturn(id.reference());
        }

        Answer minimal() {
            return new Answer(returnId, status, null, null, problem);
        }
    }
}

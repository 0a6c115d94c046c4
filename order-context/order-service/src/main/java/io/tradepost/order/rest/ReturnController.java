package io.tradepost.order.rest;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.life.OrderDecision.ReceiveReturn;
import io.tradepost.order.life.OrderDecision.ReceiveReturn.ReceivedLine;
import io.tradepost.order.life.OrderDecision.RequestReturn;
import io.tradepost.order.life.OrderDecision.WithdrawReturn;
import io.tradepost.order.request.Moments;
import io.tradepost.order.request.Reference;
import io.tradepost.order.returning.ReturnedLine;
import io.tradepost.order.view.OrderView;
import io.tradepost.starter.web.BusinessTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What comes back: asked for, then received or withdrawn. */
@RestController
@RequestMapping(path = "/api/orders/{orderId}/returns", produces = MediaType.APPLICATION_JSON_VALUE)
final class ReturnController {

    private static final char RETURN = 'r';

    private final Decisions decisions;

    ReturnController(Decisions decisions) {
        this.decisions = decisions;
    }

    @PostMapping
    ResponseEntity<OrderView> request(@PathVariable OrderId orderId, @Valid @RequestBody NewReturn asked) {
        return decisions.change(
                orderId,
                asked.reference(),
                RETURN,
                id -> new RequestReturn(
                        orderId,
                        id,
                        ReturnedLine.toRequest(asked.lines()),
                        asked.reason(),
                        Moments.orNow(asked.requestedAt())));
    }

    @PostMapping("/{reference}/receipt")
    ResponseEntity<OrderView> receive(
            @PathVariable OrderId orderId, @PathVariable String reference, @Valid @RequestBody Receipt receipt) {
        return decisions.decide(
                orderId,
                new ReceiveReturn(
                        orderId,
                        new ChangeId(orderId, reference),
                        receipt.lines() == null
                                ? null
                                : receipt.lines().stream().map(Received::toLine).toList(),
                        Objects.requireNonNullElse(receipt.warehouse(), Warehouse.MAIN),
                        Moments.orNow(receipt.receivedAt())));
    }

    @PostMapping("/{reference}/withdrawal")
    ResponseEntity<OrderView> withdraw(
            @PathVariable OrderId orderId, @PathVariable String reference, @Valid @RequestBody Withdrawal withdrawal) {
        return decisions.decide(
                orderId, new WithdrawReturn(orderId, new ChangeId(orderId, reference), withdrawal.reason()));
    }

    record NewReturn(
            @Nullable @Reference String reference,
            @NotNull @Size(min = 1, max = 2_000) List<@NotNull @Valid ReturnedLine> lines,
            @Nullable @Size(min = 1, max = 500) String reason,
            @Nullable @BusinessTime Instant requestedAt) {}

    /** @param lines null for all that was asked for, fit to be sold again */
    record Receipt(
            @Nullable @Size(min = 1, max = 2_000) List<@NotNull @Valid Received> lines,
            @Nullable Warehouse warehouse,
            @Nullable @BusinessTime Instant receivedAt) {}

    /** @param restock whether it can be sold again; null means yes */
    record Received(
            @NotNull @Min(1) Integer line,
            @NotNull @Min(1) @Max(1_000_000) Long quantity,
            @Nullable Boolean restock) {

        ReceivedLine toLine() {
            return new ReceivedLine(line, quantity, restock == null || restock);
        }
    }

    record Withdrawal(@NotBlank @Size(max = 500) String reason) {}
}

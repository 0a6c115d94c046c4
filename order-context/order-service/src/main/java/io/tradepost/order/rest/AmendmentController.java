package io.tradepost.order.rest;

import io.tradepost.kernel.OrderId;
import io.tradepost.order.amending.AmendedLine;
import io.tradepost.order.amending.AmendmentPrices;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.life.OrderDecision.AmendOrder;
import io.tradepost.order.request.Reference;
import io.tradepost.order.view.OrderView;
import io.tradepost.order.view.Orders;
import jakarta.validation.Valid;
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

/** Other lines for an order; they count once stock and payment allow it. */
@RestController
@RequestMapping(path = "/api/orders/{orderId}/amendments", produces = MediaType.APPLICATION_JSON_VALUE)
final class AmendmentController {

    private static final char AMENDMENT = 'a';

    private final Orders orders;
    private final AmendmentPrices prices;
    private final Decisions decisions;

    AmendmentController(Orders orders, AmendmentPrices prices, Decisions decisions) {
        this.orders = orders;
        this.prices = prices;
        this.decisions = decisions;
    }

    @PostMapping
    ResponseEntity<OrderView> amend(@PathVariable OrderId orderId, @Valid @RequestBody NewAmendment amendment) {
        List<OrderLine> priced = prices.price(orders.get(orderId), amendment.lines());
        return decisions.change(orderId, amendment.reference(), AMENDMENT, id -> new AmendOrder(orderId, id, priced));
    }

    /** @param lines all goods that are wanted; those not named are dropped, lines of other kinds stay */
    record NewAmendment(
            @Nullable @Reference String reference,
            @NotNull @Size(min = 1, max = 2_000) List<@NotNull @Valid AmendedLine> lines) {}
}

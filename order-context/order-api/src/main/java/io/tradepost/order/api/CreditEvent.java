package io.tradepost.order.api;

import io.tradepost.kernel.CreditId;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Credits that belong to no order, keyed by credit id on {@code order.events}. */
public sealed interface CreditEvent extends SalesEvent {

    CreditId creditId();

    /**
     * Goods or charges credited without an order to return them to. No stock moves and nothing is refunded at the payment
     * provider; reports count it as a return without an order.
     *
     * @param customerId null for a guest
     * @param lines what is credited; quantities and prices are positive
     * @param total the sum of the lines' amounts and tax
     * @param reason such as the number of the credit note
     * @param issuedAt by the shop's account; recording time is the message's own
     */
    record CreditIssued(
            CreditId creditId,
            @Nullable CustomerId customerId,
            @Nullable String country,
            List<OrderLine> lines,
            Money total,
            String reason,
            Instant issuedAt)
            implements CreditEvent {}
}

package io.tradepost.order.credit;

import io.tradepost.kernel.CreditId;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.order.api.CreditEvent.CreditIssued;
import io.tradepost.order.api.OrderLine;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Issues a credit whose lines are priced. Answer: {@link Answer}; a repeat of the same is without effect, another credit
 * under the same id is refused.
 *
 * @param issuedAt null for when it was asked for
 * @param askedAt when this was asked for
 */
record IssueCredit(
        @TargetAggregateIdentifier CreditId creditId,
        @Nullable CustomerId customerId,
        @Nullable String country,
        List<OrderLine> lines,
        Money total,
        String reason,
        @Nullable Instant issuedAt,
        Instant askedAt) {

    /** @param now whether it was issued now, and not before */
    record Answer(CreditIssued credit, boolean now) {}
}

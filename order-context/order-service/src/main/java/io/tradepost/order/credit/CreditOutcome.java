package io.tradepost.order.credit;

import io.tradepost.kernel.CreditId;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.api.CreditEvent.CreditIssued;

/** What became of a request for a credit. */
sealed interface CreditOutcome {

    CreditId creditId();

    /** @param now whether it was issued now, and not by the same request before */
    record Issued(CreditIssued credit, boolean now) implements CreditOutcome {
        @Override
        public CreditId creditId() {
            return credit.creditId();
        }
    }

    record Refused(CreditId creditId, Refusal refusal) implements CreditOutcome {}
}

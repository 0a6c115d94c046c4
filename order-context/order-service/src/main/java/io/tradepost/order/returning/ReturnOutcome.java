package io.tradepost.order.returning;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.view.Part;
import java.util.List;

/** What became of a request for a return. */
public sealed interface ReturnOutcome {

    ChangeId returnId();

    record Received(ChangeId returnId, List<Part> lines, Money amount) implements ReturnOutcome {}

    /** By the same request, before. */
    record ReceivedBefore(ChangeId returnId) implements ReturnOutcome {}

    record Refused(ChangeId returnId, Refusal refusal) implements ReturnOutcome {}
}

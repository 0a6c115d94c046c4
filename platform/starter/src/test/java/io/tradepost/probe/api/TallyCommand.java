package io.tradepost.probe.api;

import io.tradepost.kernel.Command;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a tally. */
public sealed interface TallyCommand extends Command {

    @TargetAggregateIdentifier
    String tallyId();

    @Override
    default String routingKey() {
        return tallyId();
    }

    record OpenTally(String tallyId, String label) implements TallyCommand {}

    /** Refused when negative before it is applied, when too many only after that. */
    record CountOn(String tallyId, long by) implements TallyCommand {
        public static final long TOO_MANY = 1_000_000;
    }
}

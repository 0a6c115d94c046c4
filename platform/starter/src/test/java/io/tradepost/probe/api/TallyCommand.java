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

    record CountOn(String tallyId, long by) implements TallyCommand {}
}

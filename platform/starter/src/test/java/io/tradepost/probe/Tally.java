package io.tradepost.probe;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tradepost.kernel.Refusal;
import io.tradepost.probe.api.TallyCommand.CountOn;
import io.tradepost.probe.api.TallyCommand.OpenTally;
import io.tradepost.probe.api.TallyEvent;
import io.tradepost.probe.api.TallyEvent.TallyCounted;
import io.tradepost.probe.api.TallyEvent.TallyOpened;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Opened once under a label, then counted on, never below zero. */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "aggregateSnapshots")
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
final class Tally {

    @AggregateIdentifier
    private @Nullable String tallyId;

    private @Nullable String label;
    private long total;

    Tally() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(OpenTally command) {
        if (command.label().isEmpty()) {
            throw new Refusal(TallyRefusal.LABEL_MISSING, "a tally has a label", "/label");
        }
        if (label == null) {
            apply(new TallyOpened(command.tallyId(), command.label()));
        } else if (!label.equals(command.label())) {
            throw new Refusal(TallyRefusal.LABEL_TAKEN, "this tally is labelled " + label, "/label");
        }
        return AggregateLifecycle.getVersion();
    }

    @CommandHandler
    long handle(CountOn command) {
        if (total + command.by() < 0) {
            throw new Refusal(TallyRefusal.BELOW_ZERO, "only " + total + " are counted", "/by");
        }
        apply(new TallyCounted(command.tallyId(), command.by(), total + command.by()));
        if (command.by() == CountOn.TOO_MANY) {
            throw new Refusal(TallyRefusal.TOO_MANY, "nobody counts that far", "/by");
        }
        return AggregateLifecycle.getVersion();
    }

    @EventSourcingHandler
    void on(TallyEvent event) {
        switch (event) {
            case TallyOpened opened -> {
                tallyId = opened.tallyId();
                label = opened.label();
            }
            case TallyCounted counted -> total = counted.total();
        }
    }
}

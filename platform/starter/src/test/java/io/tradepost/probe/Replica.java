package io.tradepost.probe;

import io.tradepost.probe.api.TallyEvent;
import io.tradepost.starter.jdbc.BatchedUpdates;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** What another context says, one row for each time that it is handled: a repeat would show. */
@Component
@ProcessingGroup("replicas")
final class Replica {

    private final BatchedUpdates updates;
    private final Sabotage sabotage;

    Replica(BatchedUpdates updates, Sabotage sabotage) {
        this.updates = updates;
        this.sabotage = sabotage;
    }

    @EventHandler
    void on(TallyEvent event, @SequenceNumber long version) {
        updates.add("insert into replica_log (tally_id, version) values (?, ?)", event.tallyId(), version);
        sabotage.replicating(event);
    }
}

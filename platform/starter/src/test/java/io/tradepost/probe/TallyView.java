package io.tradepost.probe;

import io.tradepost.probe.api.TallyEvent;
import io.tradepost.probe.api.TallyEvent.TallyCounted;
import io.tradepost.probe.api.TallyEvent.TallyOpened;
import io.tradepost.starter.jdbc.BatchedUpdates;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** Tallies as they stand, in the transaction of what happened to them. */
@Component
@ProcessingGroup("tallies")
final class TallyView {

    private final BatchedUpdates updates;
    private final Sabotage sabotage;

    TallyView(BatchedUpdates updates, Sabotage sabotage) {
        this.updates = updates;
        this.sabotage = sabotage;
    }

    @EventHandler
    void on(TallyEvent event, @SequenceNumber long version, @Timestamp Instant at) {
        switch (event) {
            case TallyOpened opened ->
                updates.add(
                        "insert into tally (tally_id, label, total, version, changed_at) values (?, ?, 0, ?, ?)",
                        opened.tallyId(),
                        opened.label(),
                        version,
                        at);
            case TallyCounted counted ->
                updates.add(
                        "update tally set total = ?, version = ?, changed_at = ? where tally_id = ?",
                        counted.total(),
                        version,
                        at,
                        counted.tallyId());
        }
        sabotage.projecting(event);
    }
}

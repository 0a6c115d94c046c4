package io.tradepost.asking;

import io.tradepost.probe.api.TallyCommand.CountOn;
import io.tradepost.probe.api.TallyEvent;
import io.tradepost.probe.api.TallyEvent.TallyCounted;
import io.tradepost.probe.api.TallyEvent.TallyOpened;
import io.tradepost.starter.jdbc.BatchedUpdates;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Counts on what was opened; a label of "poison" fails after everything was written. */
@Component
@ProcessingGroup("answering")
final class Answering {

    private final BatchedUpdates updates;

    Answering(BatchedUpdates updates) {
        this.updates = updates;
    }

    @EventHandler
    void on(TallyEvent event, CommandGateway commands) {
        switch (event) {
            case TallyOpened opened -> {
                updates.add("insert into asked (tally_id) values (?)", opened.tallyId());
                commands.send(new CountOn(opened.tallyId(), 1));
                if (opened.label().equals("poison")) {
                    updates.flush();
                    throw new IllegalStateException("poison");
                }
            }
            case TallyCounted counted -> {}
        }
    }
}

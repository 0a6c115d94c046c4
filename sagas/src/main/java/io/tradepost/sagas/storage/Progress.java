package io.tradepost.sagas.storage;

import io.tradepost.sagas.api.ProcessEvent;
import io.tradepost.sagas.api.ProcessEvent.ProcessEnded;
import io.tradepost.sagas.api.ProcessEvent.ProcessMoved;
import io.tradepost.sagas.waiting.Pace;
import io.tradepost.sagas.waiting.Standing;
import io.tradepost.starter.outbox.Outbox;
import io.tradepost.starter.token.Traces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.modelling.saga.AssociationValue;
import org.jspecify.annotations.Nullable;

/**
 * Writes what has become of a process in a unit of work, and tells others in the same transaction: one message, and none
 * when it only took note of something.
 */
final class Progress {

    private final ProcessTable table;
    private final Outbox outbox;
    private final Clock clock;
    private final Map<String, Map<String, Duration>> paces = new HashMap<>();

    /** @param clock to the microsecond, as times are stored */
    Progress(ProcessTable table, Outbox outbox, List<Pace> paces, Clock clock) {
        this.table = table;
        this.outbox = outbox;
        this.clock = clock;
        paces.forEach(pace -> this.paces.put(pace.process(), pace.expected()));
    }

    void begun(String id, String type, AssociationValue key, String state, Standing process) {
        Instant now = clock.instant();
        Doings doings = Doings.of(id);
        Map<String, Instant> deadlines = doings.deadlinesAfter(Map.of(), now);
        Row row = new Row(id, type, key, state, process.standsAt(), now, now, 0, deadlines);
        table.insert(row);
        tell(row.name(), row.type(), row.version(), moved(row, process, doings), doings, now);
    }

    void moved(Row before, String state, Standing process) {
        Instant now = clock.instant();
        Doings doings = Doings.of(before.id());
        boolean stays = process.standsAt().equals(before.step());
        Map<String, Instant> deadlines = doings.deadlinesAfter(before.deadlines(), now);
        boolean nothingNew = stays && doings.commands().isEmpty() && deadlines.equals(before.deadlines());
        Row row = new Row(
                before.id(),
                before.type(),
                before.key(),
                state,
                process.standsAt(),
                before.since(),
                stays ? before.stepSince() : now,
                nothingNew ? before.version() : before.version() + 1,
                deadlines);
        table.update(row, now);
        if (!nothingNew) {
            tell(row.name(), row.type(), row.version(), moved(row, process, doings), doings, now);
        }
    }

    void ended(Row before, Standing process) {
        table.delete(before);
        Doings doings = Doings.of(before.id());
        ProcessEnded ended = new ProcessEnded(
                before.type(),
                before.key().getValue(),
                process.orderId(),
                before.step(),
                before.since(),
                doings.commands());
        tell(before.name(), before.type(), before.version() + 1, ended, doings, clock.instant());
    }

    private ProcessMoved moved(Row row, Standing process, Doings doings) {
        return new ProcessMoved(
                row.type(),
                row.key().getValue(),
                process.orderId(),
                row.step(),
                row.since(),
                row.stepSince(),
                expectedBy(row),
                row.deadline(),
                doings.commands());
    }

    private @Nullable Instant expectedBy(Row row) {
        Duration expected = paces.getOrDefault(row.type(), Map.of()).get(Objects.requireNonNull(row.step()));
        return expected == null ? null : row.stepSince().plus(expected);
    }

    private void tell(String name, String type, long version, ProcessEvent event, Doings doings, Instant at) {
        outbox.event(event, name, type, version, at, doings.origin());
        Traces.found(name, version);
    }
}

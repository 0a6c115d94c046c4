package io.tradepost.sagas.storage;

import io.tradepost.sagas.api.ProcessEvent.Asked;
import io.tradepost.starter.actor.Actors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.Scope;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.saga.SagaScopeDescriptor;

/** What one process has done in the current unit of work beside changing its state. */
final class Doings {

    private static final String KEY = Doings.class.getName();

    private final List<Asked> commands = new ArrayList<>();
    private final Map<String, Instant> scheduled = new HashMap<>();
    private final Set<String> cancelled = new HashSet<>();
    private Map<String, ?> origin = Map.of();
    private String actor = Actors.SAGAS;

    private Doings() {}

    static Doings of(String process) {
        Map<String, Doings> all =
                CurrentUnitOfWork.get().root().getOrComputeResource(KEY, absent -> new HashMap<String, Doings>());
        return all.computeIfAbsent(process, absent -> new Doings());
    }

    static Doings ofTheCurrentProcess() {
        var scope = (SagaScopeDescriptor) Scope.describeCurrentScope();
        return of(scope.getIdentifier().toString());
    }

    /** What it does in this unit it does because somebody wants it. */
    void wishedBy(String somebody) {
        actor = somebody;
    }

    String actor() {
        return actor;
    }

    /** It is about to handle the current message; what it then does, it does by itself unless somebody wishes it. */
    void heard() {
        Map<String, Object> heard = new HashMap<>(CurrentUnitOfWork.get().getCorrelationData());
        heard.put(Actors.KEY, actor);
        origin = heard;
    }

    void asked(Asked command) {
        commands.add(command);
    }

    void scheduled(String id, Instant at) {
        scheduled.put(id, at);
    }

    void cancelled(String id) {
        cancelled.add(id);
    }

    List<Asked> commands() {
        return List.copyOf(commands);
    }

    Map<String, ?> origin() {
        return origin;
    }

    /** One that is due has fired, or does so in a moment. */
    Map<String, Instant> deadlinesAfter(Map<String, Instant> before, Instant now) {
        Map<String, Instant> deadlines = new HashMap<>(before);
        deadlines.putAll(scheduled);
        deadlines.keySet().removeAll(cancelled);
        deadlines.values().removeIf(at -> !at.isAfter(now));
        return deadlines;
    }
}

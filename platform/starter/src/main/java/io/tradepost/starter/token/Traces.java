package io.tradepost.starter.token;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What the commands of one request, on its thread, have appended, and at which versions they found what they left alone. */
public final class Traces {

    static final String ATTRIBUTE = Traces.class.getName();

    /** In the place of a version: the present one. */
    static final long UNTOLD = -1;

    private final List<DomainEventMessage<?>> appended = new ArrayList<>();
    private final Map<String, Long> found = new LinkedHashMap<>();

    Traces() {}

    /** Empty on a thread that answers no request. */
    static Optional<Traces> current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Traces traces
                ? Optional.of(traces)
                : Optional.empty();
    }

    /**
     * For a repeat that is answered without asking the aggregate: the version that the answer shows. Commands that an
     * aggregate handles itself need not say so.
     */
    public static void found(String aggregate, long version) {
        current().ifPresent(traces -> {
            traces.found.merge(aggregate, version, Math::max);
            CurrentUnitOfWork.ifStarted(unit -> unit.onRollback(rolledBack -> traces.found.remove(aggregate)));
        });
    }

    /** The same where the answer does not show a version: what was stored when it was made. */
    public static void found(String aggregate) {
        found(aggregate, UNTOLD);
    }

    void append(DomainEventMessage<?> event) {
        appended.add(event);
    }

    void undo(DomainEventMessage<?> event) {
        appended.removeIf(other -> other.getIdentifier().equals(event.getIdentifier()));
    }

    List<DomainEventMessage<?>> appended() {
        return appended;
    }

    Map<String, Long> found() {
        return found;
    }
}

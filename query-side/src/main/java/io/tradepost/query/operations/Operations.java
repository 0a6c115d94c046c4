package io.tradepost.query.operations;

import io.tradepost.kernel.Refusal;
import io.tradepost.query.views.DeadLetter;
import io.tradepost.query.views.ViewDeadLetters;
import io.tradepost.query.views.ViewDeadLetters.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The dead letters of all services, and of the views as if they were one. */
@Component
public class Operations {

    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);
    private static final String VIEWS = "views";
    private static final String LETTERS = "/internal/dead-letters";
    private static final ParameterizedTypeReference<List<ParkedMessage>> PARKED = new ParameterizedTypeReference<>() {};

    private record Retried(int handled) {}

    private final Services services;
    private final ViewDeadLetters views;
    private final ProcessOperations processes;

    Operations(Services services, ViewDeadLetters views, ProcessOperations processes) {
        this.services = services;
        this.views = views;
        this.processes = processes;
    }

    /** At most 1,000 of each. All are asked at once; one that does not answer leaves the others alone. */
    public List<ServiceLetters> deadLetters() {
        List<CompletableFuture<ServiceLetters>> answers = new ArrayList<>();
        try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String service : services.names()) {
                answers.add(CompletableFuture.supplyAsync(() -> known(service, () -> letters(service)), asking));
            }
            answers.add(CompletableFuture.supplyAsync(() -> known(VIEWS, this::viewLetters), asking));
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }

    /** Handles the letter, and what waits behind it, in their order. */
    public Done retry(String service, String id) {
        if (service.equals(VIEWS)) {
            return done(views.retry(id));
        }
        Retried retried = services.work(
                service,
                http -> http.post().uri(LETTERS + "/{id}/retry", id).retrieve().body(Retried.class));
        return new Done(true, Objects.requireNonNull(retried).handled());
    }

    /** Drops the letter; in a service, what waits behind it stays until it is tried again. */
    public Done skip(String service, String id) {
        return service.equals(VIEWS) ? done(views.skip(id)) : drop(service, id);
    }

    /**
     * Has the process that it belongs to take back what was done, drops the letter, which nobody waits for any more, and
     * lets what waited behind it go on.
     */
    public ProcessMove compensate(String service, String id) {
        Letter letter = service.equals(VIEWS) ? null : find(service, id);
        if (letter == null || letter.orderId() == null) {
            throw new Refusal(
                    OperationRefusal.NOTHING_TO_COMPENSATE, "Dead letter " + id + " belongs to no order's process.");
        }
        ProcessMove move = processes.compensateFor(letter, letter.orderId());
        drop(service, id);
        letters(service).stream()
                .filter(other -> other.isBehind(letter))
                .findFirst()
                .ifPresent(next -> retry(service, next.id()));
        return move;
    }

    private Done drop(String service, String id) {
        services.work(
                service,
                http -> http.delete().uri(LETTERS + "/{id}", id).retrieve().toBodilessEntity());
        return Done.SETTLED;
    }

    private Letter find(String service, String id) {
        return letters(service).stream()
                .filter(letter -> letter.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(OperationRefusal.DEAD_LETTER_NOT_FOUND, "There is no dead letter " + id + "."));
    }

    private List<Letter> letters(String service) {
        List<ParkedMessage> parked =
                services.ask(service, http -> http.get().uri(LETTERS).retrieve().body(PARKED));
        return Objects.requireNonNull(parked).stream()
                .map(message -> message.of(service))
                .toList();
    }

    private List<Letter> viewLetters() {
        return views.latest().stream().map(Operations::letter).toList();
    }

    private static Letter letter(DeadLetter parked) {
        return new Letter(
                VIEWS,
                parked.id(),
                parked.view(),
                parked.topic(),
                parked.partition(),
                parked.offset(),
                parked.key(),
                parked.type(),
                parked.cause(),
                parked.attempts(),
                parked.parkedAt(),
                parked.payload(),
                null);
    }

    private static Done done(Outcome outcome) {
        return new Done(outcome == Outcome.DONE, null);
    }

    private static ServiceLetters known(String service, Supplier<List<Letter>> letters) {
        try {
            return new ServiceLetters(service, true, letters.get());
        } catch (RuntimeException away) {
            LOG.debug("the dead letters of {} are not known", service, away);
            return new ServiceLetters(service, false, List.of());
        }
    }
}

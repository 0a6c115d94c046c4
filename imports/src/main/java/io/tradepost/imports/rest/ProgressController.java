package io.tradepost.imports.rest;

import io.tradepost.imports.life.ImportStatus;
import io.tradepost.imports.life.ImportView;
import io.tradepost.imports.life.ImportViews;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** Progress as it comes, by server-sent events: {@code progress} and, once, {@code done}; each with the whole import. */
@RestController
class ProgressController {

    private static final Duration PACE = Duration.ofMillis(500);
    private static final long FOR_EVER = 0;

    private final ImportViews imports;
    private final CountDownLatch closing = new CountDownLatch(1);

    ProgressController(ImportViews imports) {
        this.imports = imports;
    }

    @GetMapping(path = "/api/imports/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter watch(@PathVariable String id) {
        ImportView first = imports.of(id);
        SseEmitter events = new SseEmitter(FOR_EVER);
        Thread.ofVirtual().name("progress").start(() -> send(first, events));
        return events;
    }

    /** Or the server would wait for those who watch. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.countDown();
    }

    private void send(ImportView first, SseEmitter events) {
        try {
            ImportView current = first;
            while (current.status() != ImportStatus.DONE) {
                events.send(event("progress", current));
                if (closing.await(PACE.toMillis(), TimeUnit.MILLISECONDS)) {
                    events.complete();
                    return;
                }
                current = imports.of(first.id());
            }
            events.send(event("done", current));
            events.complete();
        } catch (IOException | IllegalStateException e) {
            events.complete(); // nobody watches any longer
        } catch (InterruptedException | RuntimeException e) {
            events.completeWithError(e);
        }
    }

    private static SseEventBuilder event(String name, ImportView view) {
        return SseEmitter.event().name(name).data(view, MediaType.APPLICATION_JSON);
    }
}

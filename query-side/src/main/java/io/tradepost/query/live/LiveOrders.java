package io.tradepost.query.live;

import io.tradepost.kernel.OrderId;
import io.tradepost.starter.lifecycle.Worker;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Those who look at orders, and what they have seen last. */
@Component
class LiveOrders extends Worker {

    private static final Duration PACE = Duration.ofMillis(500);
    private static final int BEATS = 30;
    /** Browsers come back by themselves; what a proxy forgot to end, ends. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Marks marks;
    private final Map<SseEmitter, Look> looks = new ConcurrentHashMap<>();
    private final Semaphore somebody = new Semaphore(0);
    private int beat;

    private record Look(OrderId order, String seen) {}

    LiveOrders(Marks marks) {
        super("live orders", TAKING_IN);
        this.marks = marks;
    }

    /** @param seen the mark of what is shown already */
    SseEmitter watch(OrderId order, String seen) {
        SseEmitter events = new SseEmitter(LONGEST.toMillis());
        events.onCompletion(() -> looks.remove(events));
        events.onTimeout(events::complete);
        say(events, SseEmitter.event().comment("watching"));
        looks.put(events, new Look(order, seen));
        somebody.release();
        return events;
    }

    /** Or the server would wait for those who look. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        looks.keySet().forEach(SseEmitter::complete);
    }

    @Override
    protected void work() throws InterruptedException {
        if (looks.isEmpty()) {
            somebody.acquire();
        }
        somebody.drainPermits();
        Map<OrderId, String> now =
                marks.of(looks.values().stream().map(Look::order).collect(Collectors.toSet()));
        boolean breathe = ++beat % BEATS == 0;
        looks.forEach((events, look) -> tell(events, look, now.getOrDefault(look.order(), look.seen()), breathe));
        succeeded();
        pause(PACE);
    }

    @Override
    protected void wake() {
        somebody.release();
    }

    private void tell(SseEmitter events, Look look, String mark, boolean breathe) {
        if (!mark.equals(look.seen())) {
            say(
                    events,
                    SseEmitter.event()
                            .id(mark)
                            .name("changed")
                            .data(look.order().value()));
            looks.replace(events, look, new Look(look.order(), mark));
        } else if (breathe) {
            say(events, SseEmitter.event().comment("watching"));
        }
    }

    private void say(SseEmitter events, SseEmitter.SseEventBuilder event) {
        try {
            events.send(event);
        } catch (IOException | IllegalStateException e) {
            looks.remove(events);
            events.complete(); // nobody looks any longer
        }
    }
}

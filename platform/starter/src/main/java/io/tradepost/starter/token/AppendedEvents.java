package io.tradepost.starter.token;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.monitoring.NoOpMessageMonitorCallback;
import org.jspecify.annotations.Nullable;

/** Sees each event as it is published, before it is stored, and forgets it with the unit of work that rolls back. */
final class AppendedEvents implements MessageMonitor<Message<?>> {

    @Override
    public MonitorCallback onMessageIngested(Message<?> message) {
        Optional<Traces> request = Traces.current();
        if (request.isEmpty() || !(message instanceof DomainEventMessage<?> event)) {
            return NoOpMessageMonitorCallback.INSTANCE;
        }
        Traces traces = request.get();
        traces.append(event);
        return new MonitorCallback() {
            @Override
            public void reportSuccess() {
                // it stays
            }

            @Override
            public void reportFailure(@Nullable Throwable cause) {
                traces.undo(event);
            }

            @Override
            public void reportIgnored() {
                // an event that nobody listens to happened all the same
            }
        };
    }
}

package io.tradepost.query.views;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Counts the events that come to a view which readers see, and how old they are when it has them. */
final class Pace {

    private final Counter events;
    private final Timer delay;

    Pace(MeterRegistry meters, String view) {
        this.events = Counter.builder("tradepost.view.events")
                .description("events that a serving view has taken")
                .tag("view", view)
                .register(meters);
        this.delay = Timer.builder("tradepost.view.delay")
                .description("from an event's recording to its being written into the view")
                .tag("view", view)
                .publishPercentileHistogram()
                .register(meters);
    }

    void written(List<ConsumerRecord<String, byte[]>> records) {
        events.increment(records.size());
        long now = System.currentTimeMillis();
        records.forEach(record -> delay.record(Math.max(0, now - record.timestamp()), TimeUnit.MILLISECONDS));
    }
}

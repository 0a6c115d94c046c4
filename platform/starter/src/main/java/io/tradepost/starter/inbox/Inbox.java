package io.tradepost.starter.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tradepost.starter.TradepostProperties;
import io.tradepost.starter.kafka.KafkaClients;
import io.tradepost.starter.unit.Units;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One consumer group's way into this service's database. A polled batch is handled in one unit of work, which also moves
 * the offsets; so its effects are there exactly once. A batch that fails is handled message by message; a message that
 * fails alone is parked, with what follows it under the same key, and the others go on.
 */
final class Inbox implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

    private final String name;
    private final Set<String> topics;
    private final KafkaClients kafka;
    private final TradepostProperties.Inbox settings;
    private final Units units;
    private final Offsets offsets;
    private final DeadLetters deadLetters;
    private final MessageHandling handling;
    private final Counter handled;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean running;
    private Thread thread = new Thread();

    Inbox(
            String name,
            Set<String> topics,
            KafkaClients kafka,
            TradepostProperties.Inbox settings,
            Units units,
            Offsets offsets,
            DeadLetters deadLetters,
            MessageHandling handling,
            MeterRegistry meters) {
        this.name = name;
        this.topics = topics;
        this.kafka = kafka;
        this.settings = settings;
        this.units = units;
        this.offsets = offsets;
        this.deadLetters = deadLetters;
        this.handling = handling;
        this.handled = meters.counter("tradepost.inbox.messages", "inbox", name);
    }

    String name() {
        return name;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("inbox-" + name).start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        stopping.countDown();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                kafka.ensureTopics();
                try (Consumer<String, byte[]> consumer = kafka.consumer(name, settings.batch())) {
                    consumer.subscribe(topics, seekToStored(consumer));
                    while (running) {
                        step(consumer);
                    }
                }
            } catch (InterruptException | WakeupException e) {
                LOG.debug("inbox {} stops", name);
            } catch (RuntimeException e) {
                LOG.warn("inbox {} starts over from its stored offsets: {}", name, e.toString());
                LOG.debug("", e);
                pause(AFTER_FAILURE);
            }
        }
    }

    /** Nothing of a failed step is kept; leaving the group and joining again seeks to what is stored. */
    private void step(Consumer<String, byte[]> consumer) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(POLL).forEach(records::add);
        if (records.isEmpty()) {
            return;
        }
        try {
            handle(records);
        } catch (Exception e) {
            if (!running || Failures.ofThePlace(e)) {
                throw e;
            }
            LOG.debug("inbox {}: a batch of {} failed and is handled one by one", name, records.size(), e);
            records.forEach(this::handleAlone);
        }
    }

    private void handle(List<ConsumerRecord<String, byte[]>> records) {
        units.call(name, () -> {
            Set<String> blocked = deadLetters.blockedKeys(records);
            List<ConsumerRecord<String, byte[]>> free = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> message : records) {
                if (blocked.contains(DeadLetters.sequenceOf(message))) {
                    deadLetters.park(message, "waits behind an earlier message of its key", 0);
                } else {
                    free.add(message);
                }
            }
            handling.handle(free);
            offsets.advance(after(records));
            return free;
        });
        handled.increment(records.size());
    }

    private void handleAlone(ConsumerRecord<String, byte[]> message) {
        Duration backoff = settings.backoff();
        for (int attempt = 1; ; attempt++) {
            try {
                handle(List.of(message));
                return;
            } catch (Exception e) {
                if (!running || Failures.ofThePlace(e)) {
                    throw e;
                }
                if (attempt >= settings.attempts()) {
                    park(message, e, attempt);
                    return;
                }
                pause(backoff);
                backoff = backoff.multipliedBy(2);
            }
        }
    }

    private void park(ConsumerRecord<String, byte[]> message, Exception cause, int attempts) {
        LOG.error(
                "inbox {}: parked {}-{}@{} key {}",
                name,
                message.topic(),
                message.partition(),
                message.offset(),
                message.key(),
                cause);
        units.run(name, () -> {
            deadLetters.park(message, cause.toString(), attempts);
            offsets.advance(after(List.of(message)));
        });
    }

    private static Map<TopicPartition, Long> after(List<ConsumerRecord<String, byte[]>> records) {
        Map<TopicPartition, Long> next = new HashMap<>();
        for (ConsumerRecord<String, byte[]> message : records) {
            next.put(new TopicPartition(message.topic(), message.partition()), message.offset() + 1);
        }
        return next;
    }

    private ConsumerRebalanceListener seekToStored(Consumer<String, byte[]> consumer) {
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
                units.call(name, () -> offsets.claim(assigned)).forEach(consumer::seek);
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
                // nothing is in flight between two polls, and the offset row tells who may commit
            }
        };
    }

    private void pause(Duration pause) {
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("inbox {} stops", name);
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}

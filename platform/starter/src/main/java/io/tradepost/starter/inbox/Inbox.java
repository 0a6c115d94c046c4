package io.tradepost.starter.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.tradepost.starter.TradepostProperties;
import io.tradepost.starter.kafka.KafkaClients;
import io.tradepost.starter.lifecycle.Worker;
import io.tradepost.starter.unit.Units;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One consumer group's way into this service's database. A polled batch is handled in one unit of work, which also moves
 * the offsets; so its effects are there exactly once. A batch that fails is handled message by message; a message that
 * fails alone is parked, with what follows it under the same key, and the others go on.
 */
final class Inbox extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration ONE_BY_ONE = KafkaClients.LONGEST_ABSENCE.dividedBy(2);
    private static final CloseOptions LEAVING = CloseOptions.timeout(Duration.ofSeconds(3));

    private final Set<String> topics;
    private final KafkaClients kafka;
    private final TradepostProperties.Inbox settings;
    private final Units units;
    private final Offsets offsets;
    private final DeadLetters deadLetters;
    private final MessageHandling handling;
    private final Counter handled;
    private volatile @Nullable Consumer<String, byte[]> polling;

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
        super(name, TAKING_IN);
        this.topics = topics;
        this.kafka = kafka;
        this.settings = settings;
        this.units = units;
        this.offsets = offsets;
        this.deadLetters = deadLetters;
        this.handling = handling;
        this.handled = meters.counter("tradepost.inbox.messages", "inbox", name);
        meters.gauge("tradepost.inbox.failing", Tags.of("inbox", name), this, inbox -> inbox.isFailing() ? 1 : 0);
    }

    /** One that reads nothing is only there for what is parked. */
    @Override
    public boolean isAutoStartup() {
        return !topics.isEmpty();
    }

    @Override
    protected void wake() {
        Consumer<String, byte[]> current = polling;
        if (current != null) {
            current.wakeup();
        }
    }

    /** Leaving the group and joining it again seeks to what is stored. */
    @Override
    protected void work() throws InterruptedException {
        kafka.ensureTopics();
        Consumer<String, byte[]> consumer = kafka.seekingConsumer(name(), settings.batch());
        polling = consumer;
        try {
            consumer.subscribe(topics, seekToStored(consumer));
            while (isRunning()) {
                step(consumer);
                succeeded();
            }
        } finally {
            polling = null;
            consumer.close(LEAVING);
        }
    }

    private void step(Consumer<String, byte[]> consumer) throws InterruptedException {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(POLL).forEach(records::add);
        if (records.isEmpty()) {
            return;
        }
        try {
            handle(records);
        } catch (Throwable failure) {
            if (!isRunning() || Failures.ofThePlace(failure)) {
                throw failure;
            }
            LOG.debug("{}: a batch of {} failed and is handled one by one", name(), records.size(), failure);
            handleOneByOne(consumer, records);
        }
    }

    /** As many as there is time for before the group would miss this instance; the others are polled again. */
    private void handleOneByOne(Consumer<String, byte[]> consumer, List<ConsumerRecord<String, byte[]>> records)
            throws InterruptedException {
        long end = System.nanoTime() + ONE_BY_ONE.toNanos();
        Map<TopicPartition, Long> left = new HashMap<>();
        for (ConsumerRecord<String, byte[]> message : records) {
            if (System.nanoTime() < end) {
                handleAlone(message);
            } else {
                left.putIfAbsent(new TopicPartition(message.topic(), message.partition()), message.offset());
            }
        }
        left.forEach(consumer::seek);
    }

    private void handle(List<ConsumerRecord<String, byte[]>> records) {
        units.call(name(), () -> {
            Set<String> blocked = deadLetters.blockedSequences(records);
            List<ConsumerRecord<String, byte[]>> free = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> message : records) {
                if (blocked.contains(DeadLetters.sequenceOf(message))) {
                    deadLetters.park(message, "waits behind an earlier message of its key", 0);
                } else {
                    free.add(message);
                }
            }
            handling.handle(free);
            offsets.advance(records);
            return free;
        });
        handled.increment(records.size());
    }

    private void handleAlone(ConsumerRecord<String, byte[]> message) throws InterruptedException {
        Duration backoff = settings.backoff();
        for (int attempt = 1; ; attempt++) {
            try {
                handle(List.of(message));
                return;
            } catch (Throwable failure) {
                if (!isRunning() || Failures.ofThePlace(failure)) {
                    throw failure;
                }
                if (attempt >= settings.attempts()) {
                    park(message, failure, attempt);
                    return;
                }
                pause(backoff);
                backoff = backoff.multipliedBy(2);
            }
        }
    }

    private void park(ConsumerRecord<String, byte[]> message, Throwable cause, int attempts) {
        LOG.error(
                "{}: parked {}-{}@{} key {}",
                name(),
                message.topic(),
                message.partition(),
                message.offset(),
                message.key(),
                cause);
        units.run(name(), () -> {
            deadLetters.park(message, cause.toString(), attempts);
            offsets.advance(List.of(message));
        });
    }

    private ConsumerRebalanceListener seekToStored(Consumer<String, byte[]> consumer) {
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
                units.call(name(), () -> offsets.claim(assigned)).forEach(consumer::seek);
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
                // nothing is in flight between two polls, and the offset row tells who may commit
            }
        };
    }
}

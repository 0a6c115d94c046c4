package io.tradepost.query.views;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.tradepost.query.generations.Generation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The lag of what readers see, per view and partition, looked up every few seconds. */
@Component
final class LagGauges implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LagGauges.class);
    private static final long LOOK_SECONDS = 5;

    private final Feeds feeds;
    private final Positions positions;
    private final MultiGauge gauges;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    LagGauges(Feeds feeds, Positions positions, MeterRegistry meters) {
        this.feeds = feeds;
        this.positions = positions;
        this.gauges = MultiGauge.builder("tradepost.view.lag")
                .description("events and transaction marks that a serving view has still to take")
                .register(meters);
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("view-lags").start(this::look);
    }

    private void look() {
        try {
            while (!stopping.await(LOOK_SECONDS, TimeUnit.SECONDS)) {
                update();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void update() {
        try {
            List<MultiGauge.Row<?>> rows = new ArrayList<>();
            for (Generation generation : feeds.serving()) {
                positions
                        .of(generation.group(), positions.ends(feeds.topics(generation.index())))
                        .forEach(lag -> rows.add(row(generation, lag)));
            }
            gauges.register(rows, true);
        } catch (KafkaException e) {
            LOG.debug("the lag of views is not known", e);
        }
    }

    private static MultiGauge.Row<?> row(Generation generation, PartitionLag lag) {
        return MultiGauge.Row.of(
                Tags.of(
                        "view", generation.index().alias(),
                        "topic", lag.topic(),
                        "partition", Integer.toString(lag.partition())),
                lag.lag());
    }

    @Override
    public void stop() {
        stopping.countDown();
        Thread looking = thread;
        if (looking != null) {
            try {
                looking.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        Thread looking = thread;
        return looking != null && looking.isAlive();
    }
}

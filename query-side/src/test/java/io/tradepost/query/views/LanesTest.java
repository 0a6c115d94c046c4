package io.tradepost.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final int RECORDS = 200;

    @Test
    void whatBelongsToAKeyStaysInItsOrderInOneLane() {
        try (Lanes lanes = new Lanes(new TicketsView())) {
            Collection<List<ConsumerRecord<String, byte[]>>> split =
                    lanes.split(records()).values();

            assertThat(split).hasSizeGreaterThan(1);
            assertThat(split.stream().mapToInt(List::size).sum()).isEqualTo(RECORDS);
            assertThat(split)
                    .allSatisfy(lane ->
                            assertThat(lane).extracting(ConsumerRecord::offset).isSorted());
            for (int key = 0; key < 10; key++) {
                String one = "key" + key;
                assertThat(split.stream()
                                .filter(lane ->
                                        lane.stream().anyMatch(r -> r.key().equals(one))))
                        .hasSize(1);
            }
        }
    }

    @Test
    void whatGathersKeepsAPartitionInOneLane() {
        try (Lanes lanes = new Lanes(new ShelvesView())) {
            assertThat(lanes.split(records())).hasSize(1);
        }
    }

    @Test
    void asManyLanesAsAllowedWorkAtATime() throws Exception {
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(Lanes.LANES_AT_WORK);
        try (Lanes lanes = new Lanes(new TicketsView())) {
            lanes.sideBySide(records(RECORDS), lane -> {
                assertThat(atWork.incrementAndGet()).isLessThanOrEqualTo(Lanes.LANES_AT_WORK);
                full.countDown();
                assertThatCode(() -> assertThat(full.await(1, TimeUnit.MINUTES)).isTrue())
                        .doesNotThrowAnyException();
                taken.addAndGet(lane.size());
                atWork.decrementAndGet();
            });
        }
        assertThat(taken).hasValue(RECORDS);
    }

    @Test
    void theFailureOfALaneIsTheFailureOfAll() {
        AtomicInteger done = new AtomicInteger();
        try (Lanes lanes = new Lanes(new TicketsView())) {
            assertThatIOException()
                    .isThrownBy(() -> lanes.sideBySide(records(), lane -> {
                        if (lane.getFirst().offset() == 0) {
                            throw new IOException("away");
                        }
                        done.incrementAndGet();
                    }))
                    .withMessage("away");
            assertThat(done).hasValue(lanes.split(records()).size() - 1);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> records() {
        return records(10);
    }

    private static List<ConsumerRecord<String, byte[]>> records(int keys) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            records.add(new ConsumerRecord<>("order.events", 0, i, "key" + i % keys, new byte[0]));
        }
        return records;
    }
}

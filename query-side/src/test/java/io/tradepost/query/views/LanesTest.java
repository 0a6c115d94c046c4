package io.tradepost.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    private static List<ConsumerRecord<String, byte[]>> records() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            records.add(new ConsumerRecord<>("order.events", 0, i, "key" + i % 10, new byte[0]));
        }
        return records;
    }
}

package io.tradepost.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class BitesTest {

    @Test
    void aBiteHasNoMoreThanSoManyRecords() {
        assertThat(sizes(Bites.of(records(1, 1, 1, 1, 1), 2, 100))).containsExactly(2, 2, 1);
    }

    @Test
    void aBiteHasNoMoreThanSoManyBytes() {
        assertThat(sizes(Bites.of(records(40, 40, 40, 10), 9, 100))).containsExactly(2, 2);
    }

    @Test
    void whatIsTooLargeGoesAlone() {
        assertThat(sizes(Bites.of(records(10, 500, 10, 0), 9, 100))).containsExactly(1, 1, 2);
    }

    @Test
    void nothingIsNoBite() {
        assertThat(Bites.of(List.of(), 9, 100)).isEmpty();
    }

    private static List<Integer> sizes(List<List<ConsumerRecord<String, byte[]>>> bites) {
        return bites.stream().map(List::size).toList();
    }

    private static List<ConsumerRecord<String, byte[]>> records(int... bytes) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (int size : bytes) {
            records.add(new ConsumerRecord<>(
                    "order.events",
                    0,
                    records.size(),
                    0,
                    TimestampType.CREATE_TIME,
                    0,
                    size,
                    "key",
                    new byte[size],
                    new RecordHeaders(),
                    Optional.empty()));
        }
        return records;
    }
}

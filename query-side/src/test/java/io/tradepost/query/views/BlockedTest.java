package io.tradepost.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class BlockedTest {

    private final Blocked blocked = new Blocked(Map.of(new Key("order", "1"), 5L));

    @Test
    void whatFollowsOfAKeyWaitsNotWhatWasBefore() {
        assertThat(blocked.holds(record("order.events", "1", 4))).isFalse();
        assertThat(blocked.holds(record("order.events", "1", 5))).isTrue();
        assertThat(blocked.holds(record("order.events", "1", 6))).isTrue();
    }

    @Test
    void theSameKeyOfAnotherContextIsAnotherOne() {
        assertThat(blocked.holds(record("customer.events", "1", 6))).isFalse();
        assertThat(blocked.holds(record("order.events", "2", 6))).isFalse();
    }

    @Test
    void theFirstOneCounts() {
        blocked.add(record("order.events", "1", 9));
        blocked.add(record("order.events", "1", 3));

        assertThat(blocked.holds(record("order.events", "1", 3))).isTrue();
        assertThat(blocked.holds(record("order.events", "1", 2))).isFalse();
    }

    @Test
    void aKeyIsReleased() {
        blocked.set(new Key("order", "1"), 8L);
        assertThat(blocked.holds(record("order.events", "1", 7))).isFalse();
        assertThat(blocked.holds(record("order.events", "1", 8))).isTrue();

        blocked.set(new Key("order", "1"), null);
        assertThat(blocked.holds(record("order.events", "1", 8))).isFalse();
    }

    private static ConsumerRecord<String, byte[]> record(String topic, String key, long offset) {
        return new ConsumerRecord<>(topic, 0, offset, key, new byte[0]);
    }
}

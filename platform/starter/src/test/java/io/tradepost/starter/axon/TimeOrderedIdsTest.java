package io.tradepost.starter.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private final TimeOrderedIds ids = new TimeOrderedIds();

    @Test
    void axonUsesThem() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIds.class);
    }

    @Test
    void anIdIsAUuidOfVersion7OfItsMoment() {
        long before = Instant.now().toEpochMilli();
        UUID id = UUID.fromString(ids.generateIdentifier());
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isBetween(before, Instant.now().toEpochMilli());
    }

    @Test
    void noneComesTwiceAlsoFromSeveralThreads() {
        List<String> many = IntStream.range(0, 200_000)
                .parallel()
                .mapToObj(i -> ids.generateIdentifier())
                .toList();
        Set<String> different = new HashSet<>(many);
        assertThat(different).hasSameSizeAs(many);
    }

    @Test
    void whatIsMadeLaterSortsBehind() {
        String earlier = ids.generateIdentifier();
        long moment = System.currentTimeMillis();
        while (System.currentTimeMillis() <= moment) {
            Thread.onSpinWait();
        }
        assertThat(ids.generateIdentifier()).isGreaterThan(earlier);
    }
}

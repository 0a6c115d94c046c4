package io.tradepost.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelayRestTest {

    private final TradepostProperties.Relay relay =
            new TradepostProperties.Relay(2_000, Duration.ofSeconds(1), Duration.ofMillis(5), Duration.ofMillis(100));

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 5", "19, 95", "20, 100", "21, 100", "1999, 100"})
    void restsForEachMessageUpToALimit(int messages, long millis) {
        assertThat(relay.restAfter(messages)).isEqualTo(Duration.ofMillis(millis));
    }
}

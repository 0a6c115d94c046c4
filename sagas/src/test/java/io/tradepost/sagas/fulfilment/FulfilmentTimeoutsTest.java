package io.tradepost.sagas.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FulfilmentTimeoutsTest {

    @Test
    void aPersonHasDaysWhereAMachineHasSeconds() {
        assertThat(bound(Map.of()))
                .isEqualTo(new FulfilmentTimeouts(
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(60),
                        Duration.ofHours(72),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30)));
    }

    @Test
    void eachCanBeConfigured() {
        assertThat(bound(Map.of("tradepost.fulfilment.review", "7d")).of(Step.REVIEWING_PAYMENT))
                .isEqualTo(Duration.ofDays(7));
    }

    private static FulfilmentTimeouts bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("tradepost.fulfilment", FulfilmentTimeouts.class);
    }
}

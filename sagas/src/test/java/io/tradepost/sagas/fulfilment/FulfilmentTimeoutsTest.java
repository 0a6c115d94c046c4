package io.tradepost.sagas.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FulfilmentTimeoutsTest {

    @Test
    void aPersonHasDaysWhereAMachineHasMinutes() {
        assertThat(bound(Map.of()))
                .isEqualTo(new FulfilmentTimeouts(
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(15),
                        Duration.ofHours(72),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30),
                        Duration.ofHours(6),
                        Duration.ofSeconds(30),
                        Duration.ofDays(14),
                        Map.of()));
    }

    @Test
    void eachCanBeConfigured() {
        assertThat(bound(Map.of("tradepost.fulfilment.review", "7d")).of(Step.REVIEWING_PAYMENT))
                .isEqualTo(Duration.ofDays(7));
    }

    @Test
    void everyStepHasAnExpectedTimeThatCanBeConfigured() {
        assertThat(bound(Map.of("tradepost.fulfilment.expected-at.settling", "5m"))
                        .expected())
                .containsOnlyKeys(Arrays.stream(Step.values()).map(Step::name).toList())
                .containsEntry("AWAITING_SHIPMENT", Duration.ofDays(14))
                .containsEntry("RESERVING_STOCK", Duration.ofMinutes(30))
                .containsEntry("SETTLING", Duration.ofMinutes(5));
    }

    private static FulfilmentTimeouts bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("tradepost.fulfilment", FulfilmentTimeouts.class);
    }
}

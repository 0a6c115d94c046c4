package io.tradepost.sagas.backorder;

import io.tradepost.sagas.waiting.Pace;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a backorder waits.
 *
 * @param patience for stock; then what still waits is cancelled
 * @param answer for the order to take over what came or to cancel what did not; then it is asked again
 * @param expectedAt overrides how long it is expected to stand at a step
 */
@ConfigurationProperties("tradepost.backorder")
public record BackorderTimeouts(
        @DefaultValue("30d") Duration patience,
        @DefaultValue("30s") Duration answer,
        @DefaultValue Map<Step, Duration> expectedAt)
        implements Pace {

    private static final int ROUNDS = 2;
    private static final Duration CONFIRMATION = Duration.ofHours(73);

    @Override
    public String process() {
        return Backorder.class.getSimpleName();
    }

    @Override
    public Map<String, Duration> expected() {
        return Arrays.stream(Step.values())
                .collect(Collectors.toMap(Step::name, step -> expectedAt.getOrDefault(step, usual(step))));
    }

    private Duration usual(Step step) {
        return switch (step) {
            case AWAITING_CONFIRMATION -> CONFIRMATION;
            case AWAITING_STOCK -> patience;
            case ALLOCATING, CANCELLING -> answer.multipliedBy(ROUNDS);
            case STARTING, ENDED -> Duration.ZERO;
        };
    }
}

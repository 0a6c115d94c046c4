package io.tradepost.sagas.returns;

import io.tradepost.sagas.waiting.Pace;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a return waits.
 *
 * @param answer for whatever it asked; then it is asked again
 * @param refund before a declined refund is tried again
 * @param expectedAt overrides how long it is expected to stand at a step
 */
@ConfigurationProperties("tradepost.return")
public record ReturnTimeouts(
        @DefaultValue("30s") Duration answer,
        @DefaultValue("6h") Duration refund,
        @DefaultValue Map<Step, Duration> expectedAt)
        implements Pace {

    private static final int ROUNDS = 2;

    @Override
    public String process() {
        return Return.class.getSimpleName();
    }

    @Override
    public Map<String, Duration> expected() {
        return Arrays.stream(Step.values())
                .collect(Collectors.toMap(Step::name, step -> expectedAt.getOrDefault(step, usual(step))));
    }

    private Duration usual(Step step) {
        return switch (step) {
            case SETTLING, RECORDING -> answer.multipliedBy(ROUNDS);
            case STARTING, RETRYING_REFUND, ENDED -> Duration.ZERO;
        };
    }
}

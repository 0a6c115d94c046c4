package io.tradepost.sagas.amendment;

import io.tradepost.sagas.waiting.Pace;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an amendment waits for an answer.
 *
 * @param stock to a reservation of more; then the amendment is refused
 * @param payment to an authorisation of more; then the amendment is refused
 * @param answer to whatever else; then it is asked again
 * @param expectedAt overrides how long it is expected to stand at a step
 */
@ConfigurationProperties("tradepost.amendment")
public record AmendmentTimeouts(
        @DefaultValue("30s") Duration stock,
        @DefaultValue("60s") Duration payment,
        @DefaultValue("30s") Duration answer,
        @DefaultValue Map<Step, Duration> expectedAt)
        implements Pace {

    private static final int ROUNDS = 2;

    Duration of(Step step) {
        return switch (step) {
            case RESERVING_MORE -> stock;
            case AUTHORIZING_MORE -> payment;
            case APPLYING, RELEASING, UNDOING -> answer;
            case STARTING, ENDED -> Duration.ZERO;
        };
    }

    @Override
    public String process() {
        return OrderAmendment.class.getSimpleName();
    }

    @Override
    public Map<String, Duration> expected() {
        return Arrays.stream(Step.values())
                .collect(Collectors.toMap(
                        Step::name, step -> expectedAt.getOrDefault(step, of(step).multipliedBy(ROUNDS))));
    }
}

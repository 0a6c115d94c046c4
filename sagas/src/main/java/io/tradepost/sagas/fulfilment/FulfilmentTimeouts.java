package io.tradepost.sagas.fulfilment;

import io.tradepost.sagas.waiting.Pace;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a fulfilment waits for an answer. A refusal for want of one is hard on the buyer, so that wait outlasts a restart
 * of whoever is to answer.
 *
 * @param stock to a reservation; then the order is rejected
 * @param payment to an authorisation; then the order is rejected
 * @param review to an authorisation that a person looks at; then the order is rejected
 * @param confirm to a confirmation; then it is asked again
 * @param settlement to what follows a shipment or the cancelling of lines; then it is asked again
 * @param capture before a declined capture is tried again
 * @param compensation to what takes things back; then it is asked again
 * @param shipment how long an order is expected to wait for its next shipment; nothing ends that wait
 * @param expectedAt overrides how long it is expected to stand at a step
 */
@ConfigurationProperties("tradepost.fulfilment")
public record FulfilmentTimeouts(
        @DefaultValue("15m") Duration stock,
        @DefaultValue("15m") Duration payment,
        @DefaultValue("72h") Duration review,
        @DefaultValue("30s") Duration confirm,
        @DefaultValue("30s") Duration settlement,
        @DefaultValue("6h") Duration capture,
        @DefaultValue("30s") Duration compensation,
        @DefaultValue("14d") Duration shipment,
        @DefaultValue Map<Step, Duration> expectedAt)
        implements Pace {

    private static final int ROUNDS = 2;

    Duration of(Step step) {
        return switch (step) {
            case RESERVING_STOCK -> stock;
            case AUTHORIZING_PAYMENT -> payment;
            case REVIEWING_PAYMENT -> review;
            case CONFIRMING_ORDER -> confirm;
            case SETTLING -> settlement;
            case COMPENSATING -> compensation;
            case STARTING, AWAITING_SHIPMENT, RETRYING_CAPTURE, ENDED ->
                throw new IllegalArgumentException("no answer is due when " + step);
        };
    }

    @Override
    public String process() {
        return OrderFulfilment.class.getSimpleName();
    }

    @Override
    public Map<String, Duration> expected() {
        return Arrays.stream(Step.values())
                .collect(Collectors.toMap(Step::name, step -> expectedAt.getOrDefault(step, usual(step))));
    }

    private Duration usual(Step step) {
        return switch (step) {
            case AWAITING_SHIPMENT -> shipment;
            case REVIEWING_PAYMENT -> review;
            case STARTING, RETRYING_CAPTURE, ENDED -> Duration.ZERO;
            default -> of(step).multipliedBy(ROUNDS);
        };
    }
}

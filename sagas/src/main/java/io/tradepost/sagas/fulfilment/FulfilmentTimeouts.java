package io.tradepost.sagas.fulfilment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a fulfilment waits for an answer.
 *
 * @param stock to a reservation; then the order is rejected
 * @param payment to an authorisation; then the order is rejected
 * @param review to an authorisation that a person looks at; then the order is rejected
 * @param confirm to a confirmation; then it is asked again
 * @param compensation to what takes things back; then it is asked again
 */
@ConfigurationProperties("tradepost.fulfilment")
public record FulfilmentTimeouts(
        @DefaultValue("30s") Duration stock,
        @DefaultValue("60s") Duration payment,
        @DefaultValue("72h") Duration review,
        @DefaultValue("30s") Duration confirm,
        @DefaultValue("30s") Duration compensation) {

    Duration of(Step step) {
        return switch (step) {
            case RESERVING_STOCK -> stock;
            case AUTHORIZING_PAYMENT -> payment;
            case REVIEWING_PAYMENT -> review;
            case CONFIRMING_ORDER -> confirm;
            case COMPENSATING -> compensation;
            case STARTING, ENDED -> throw new IllegalArgumentException("nothing to wait for when " + step);
        };
    }
}

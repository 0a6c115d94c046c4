package io.tradepost.order.replicas;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The context that owns what a replica lacks, asked over HTTP, but not for long and not again and again in vain. */
final class Owner {

    private static final Logger LOG = LoggerFactory.getLogger(Owner.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final @Nullable RestClient http;
    private final CircuitBreaker breaker;

    /** @param baseUrl null when nobody said where the owner is: then it cannot be asked */
    Owner(String context, @Nullable String baseUrl, RestClient.Builder builder) {
        http = baseUrl == null
                ? null
                : builder.baseUrl(baseUrl).requestFactory(impatient()).build();
        breaker = CircuitBreaker.of(
                context,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(5)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(PATIENCE)
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .build());
    }

    /** Empty when the owner does not answer. */
    <A> Optional<A> ask(String path, Object question, Class<A> answer) {
        if (http == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(breaker.executeSupplier(
                    () -> http.post().uri(path).body(question).retrieve().body(answer)));
        } catch (RestClientException e) {
            LOG.warn("{} does not answer {}: {}", breaker.getName(), path, e.getMessage());
            return Optional.empty();
        } catch (CallNotPermittedException e) {
            return Optional.empty();
        }
    }

    private static JdkClientHttpRequestFactory impatient() {
        var factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        factory.setReadTimeout(PATIENCE);
        return factory;
    }
}

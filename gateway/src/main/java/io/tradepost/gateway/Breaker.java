package io.tradepost.gateway;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Lets a service have so many calls under way and no more, and leaves it alone while most calls to it fail; answers 503 in its
 * place (504 where it was called and is late). A failure is no answer in time, or
 * one that shows a broken service; a service's own 503 says that it is well and busy, and passes like every 4xx.
 */
final class Breaker implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Set<Integer> BROKEN = Set.of(500, 502, 504);

    private final String service;
    private final Duration pause;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;

    Breaker(String service, int calls, Duration pause) {
        this.service = service;
        this.pause = pause;
        this.bulkhead = Bulkhead.of(
                service,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(calls)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.breaker = CircuitBreaker.of(
                service,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(50)
                        .minimumNumberOfCalls(10)
                        .failureRateThreshold(50)
                        .permittedNumberOfCallsInHalfOpenState(5)
                        .maxWaitDurationInHalfOpenState(pause.multipliedBy(10))
                        .waitDurationInOpenState(pause)
                        .recordExceptions(ResourceAccessException.class)
                        .recordResult(answer -> BROKEN.contains(
                                ((ServerResponse) answer).statusCode().value()))
                        .build());
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return bulkhead.executeCallable(() -> breaker.executeCallable(() -> next.handle(request)));
        } catch (BulkheadFullException e) {
            return answer(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "service-busy",
                    "The " + service + " service has as many requests under way as it is given; nothing was done.");
        } catch (CallNotPermittedException e) {
            return unavailable("The " + service + " service has failed repeatedly and is not called for the moment.");
        } catch (ResourceAccessException e) {
            return isLate(e)
                    ? late()
                    : unavailable("The " + service + " service cannot be reached, or broke off its answer.");
        }
    }

    private static boolean isLate(ResourceAccessException failure) {
        return failure.getCause() instanceof HttpTimeoutException timeout
                && !(timeout instanceof HttpConnectTimeoutException);
    }

    private ServerResponse late() {
        return answer(
                HttpStatus.GATEWAY_TIMEOUT,
                "service-timeout",
                "The " + service + " service did not answer in time and may still do what was asked;"
                        + " a repeat with the same Idempotency-Key is safe.");
    }

    private ServerResponse unavailable(String detail) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", detail);
    }

    private ServerResponse answer(HttpStatus status, String type, String detail) {
        return Problem.builder(status)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, pause.toSeconds())))
                .body(Problem.of(status, type, detail));
    }
}

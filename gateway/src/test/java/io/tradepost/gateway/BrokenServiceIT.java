package io.tradepost.gateway;

import static io.tradepost.gateway.RunningGateway.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BrokenServiceIT {

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = new RunningGateway();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void refusalsOfAServiceDoNotCountAgainstIt() throws Exception {
        StandIn customer = gateway.service("customer");
        for (int status : List.of(404, 409, 422, 503)) {
            customer.answersStatus(status);
            for (int i = 0; i < 30; i++) {
                assertThat(gateway.get("/api/customers/1").statusCode()).isEqualTo(status);
            }
        }
        customer.echoes();

        assertThat(gateway.get("/api/customers/1").statusCode()).isEqualTo(202);
    }

    @Test
    void aBrokenServicesOwnAnswersPassUntilItIsLeftAlone() throws Exception {
        StandIn catalog = gateway.service("catalog");
        catalog.answersStatus(500);

        assertThat(gateway.get("/api/products/1").statusCode()).isEqualTo(500);
        eventually(() -> refusal("/api/products/1").contains("not called for the moment"));
        catalog.echoes();
        eventually(() -> refusal("/api/products/1").isEmpty());
    }

    @Test
    void aServiceThatIsAwayIsLeftAloneAndFoundAgain() throws Exception {
        StandIn payment = gateway.service("payment");
        payment.close();
        eventually(() -> refusal("/api/payments/o-1").contains("not called for the moment"));
        assertThat(gateway.get("/api/orders/o-1").statusCode()).isEqualTo(202);

        payment.start();

        eventually(() -> refusal("/api/payments/o-1").isEmpty());
    }

    @Test
    void aServiceThatIsTooSlowIsAnsweredFor() throws Exception {
        StandIn inventory = gateway.service("inventory");
        inventory.answers((exchange, body) -> StandIn.pause(RunningGateway.ANSWER.multipliedBy(4)));

        HttpResponse<String> late = gateway.get("/api/stock/1");
        assertProblem(late, 504, "service-timeout");
        assertThat(late.headers().firstValue("Retry-After")).hasValue("1");
        inventory.echoes();
        assertThat(gateway.get("/api/stock/1").statusCode()).isEqualTo(202);
    }

    /** Shown with streams, which may take their time. */
    @Test
    void aServiceIsNotGivenMoreThanItCanTake() throws Exception {
        StandIn query = gateway.service("query");
        CountDownLatch working = new CountDownLatch(RunningGateway.CALLS);
        CountDownLatch done = new CountDownLatch(1);
        query.answers((exchange, body) -> {
            working.countDown();
            StandIn.await(done);
            exchange.sendResponseHeaders(202, -1);
        });
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> under = IntStream.range(0, RunningGateway.CALLS)
                    .mapToObj(i -> callers.submit(
                            () -> gateway.get("/orders/" + i + "/live").statusCode()))
                    .toList();
            StandIn.await(working);

            HttpResponse<String> refused = gateway.get("/orders/one-more/live");
            assertProblem(refused, 503, "service-busy");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(gateway.get("/api/products/1").statusCode()).isEqualTo(202);

            done.countDown();
            for (Future<Integer> one : under) {
                assertThat(one.get()).isEqualTo(202);
            }
        }
        query.echoes();
        assertThat(gateway.get("/orders/o-1/live").statusCode()).isEqualTo(202);
    }

    /** The detail of a 503, empty for any other answer. */
    private static String refusal(String path) {
        try {
            HttpResponse<String> response = gateway.get(path);
            if (response.statusCode() != 503) {
                return "";
            }
            assertProblem(response, 503, "service-unavailable");
            assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
            return response.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void eventually(BooleanSupplier condition) {
        await().atMost(Duration.ofSeconds(20)).until(condition::getAsBoolean);
    }
}

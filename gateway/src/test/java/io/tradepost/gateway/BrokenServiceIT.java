package io.tradepost.gateway;

import static io.tradepost.gateway.RunningGateway.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
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

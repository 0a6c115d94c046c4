package io.tradepost.sagas;

import static io.tradepost.order.api.OrderCommand.RejectionCode.TIMED_OUT;
import static io.tradepost.sagas.Answers.released;
import static io.tradepost.sagas.Answers.reserved;
import static io.tradepost.sagas.Examples.placed;
import static io.tradepost.sagas.Examples.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.kernel.OrderId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** An answer and the deadline for it come at the same moment, on two threads: whichever is first counts, alone. */
class SimultaneousIT {

    private static ConfigurableApplicationContext service;
    private static Contexts contexts;

    @BeforeAll
    static void start() {
        service = Sagas.start("--tradepost.fulfilment.stock=2s", "--db-scheduler.polling-interval=100ms");
        contexts = Contexts.silent();
    }

    @AfterAll
    static void stop() {
        contexts.close();
        service.close();
    }

    @Test
    void theDeadlineThatIsTooLateFiresInVain() {
        OrderId order = begun("it-answered-first");

        try (var _ = Sagas.hold(order)) {
            contexts.say(reserved(order));
            await().until(Sagas::somebodyWaitsForALock);
            await().until(Sagas::aDeadlineFires);
        }

        await().until(() -> !Sagas.aDeadlineFires());
        await().untilAsserted(() -> assertThat(Sagas.commands(order))
                .containsExactlyInAnyOrder("inventory.ReserveStock", "payment.AuthorizePayment"));
        assertThat(Sagas.deadLetters(order)).isEmpty();
    }

    @Test
    void theAnswerThatIsTooLateChangesNothing() {
        OrderId order = begun("it-overdue-first");

        try (var _ = Sagas.hold(order)) {
            await().until(Sagas::aDeadlineFires);
            await().until(Sagas::somebodyWaitsForALock);
            contexts.say(reserved(order));
        }
        contexts.say(released(order));
        contexts.say(rejected(order, TIMED_OUT));

        await().untilAsserted(() -> assertThat(Sagas.live(order)).isEmpty());
        assertThat(Sagas.commands(order))
                .containsExactlyInAnyOrder("inventory.ReserveStock", "inventory.ReleaseStock", "order.RejectOrder");
        assertThat(Sagas.deadLetters(order)).isEmpty();
    }

    private static OrderId begun(String id) {
        OrderId order = new OrderId(id);
        contexts.say(placed(order));
        await().untilAsserted(() -> assertThat(Sagas.live(order)).hasSize(1));
        return order;
    }
}

package io.tradepost.sagas;

import static io.tradepost.sagas.Examples.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.Test;

/** State, deadline and commands of a process are one transaction. */
class FailingUnitIT {

    /** Fails after everything has been written and before it is committed. */
    @ProcessingGroup("saboteur")
    static final class Saboteur {

        private static final OrderId VICTIM = new OrderId("it-sabotaged");

        @EventHandler
        void on(OrderPlaced placed) {
            if (placed.orderId().equals(VICTIM)) {
                CurrentUnitOfWork.get()
                        .root()
                        .onPrepareCommit(unit -> unit.onPrepareCommit(again -> {
                            throw new IllegalStateException("sabotaged");
                        }));
            }
        }
    }

    @Test
    void leavesNeitherProcessNorDeadlineNorCommand() {
        OrderId before = new OrderId("it-before-sabotage");
        OrderId after = new OrderId("it-after-sabotage");
        try (var _ = Sagas.start(
                        "--spring.main.sources=" + Saboteur.class.getName(),
                        "--axon.eventhandling.processors.saboteur.mode=subscribing",
                        "--axon.eventhandling.processors.saboteur.source=inbox");
                var contexts = Contexts.silent()) {
            List<String> deadlines = Sagas.deadlines();

            contexts.say(placed(before), placed(Saboteur.VICTIM), placed(after));

            await().untilAsserted(() -> assertThat(Sagas.deadLetters(Saboteur.VICTIM))
                    .singleElement()
                    .asString()
                    .contains("sabotaged"));
            await().untilAsserted(() -> assertThat(contexts.sentFor(before)).hasSize(1));
            await().untilAsserted(() -> assertThat(contexts.sentFor(after)).hasSize(1));
            assertThat(Sagas.live(Saboteur.VICTIM)).isEmpty();
            assertThat(Sagas.commands(Saboteur.VICTIM)).isEmpty();
            assertThat(Sagas.deadlines()).hasSize(deadlines.size() + 2);
        }
    }
}

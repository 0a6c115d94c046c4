package io.tradepost.sagas;

import static io.tradepost.sagas.Answers.outOfStock;
import static io.tradepost.sagas.Examples.confirmed;
import static io.tradepost.sagas.Examples.placed;
import static io.tradepost.sagas.Examples.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.inventory.api.InventoryEvent.StockReservationRejected;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import io.tradepost.sagas.Contexts.Told;
import io.tradepost.sagas.api.ProcessEvent.Asked;
import io.tradepost.sagas.api.ProcessEvent.ProcessEnded;
import io.tradepost.sagas.api.ProcessEvent.ProcessMoved;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingIT {

    @Test
    void aProcessTellsOfEachMoveInItsOrderAndOfItsEnd() {
        OrderId order = new OrderId("it-told");
        String process = "OrderFulfilment:it-told";
        try (var _ = Sagas.start();
                var contexts = Contexts.silent()) {
            contexts.say(placed(order));
            ProcessMoved begun = (ProcessMoved) awaitTold(contexts, process, 1).event();
            assertThat(begun)
                    .returns("RESERVING_STOCK", ProcessMoved::step)
                    .returns(begun.since(), ProcessMoved::stepSince)
                    .returns(begun.since().plus(Duration.ofMinutes(30)), ProcessMoved::expectedBy)
                    .returns(List.of(new Asked("inventory.ReserveStock", "it-told")), ProcessMoved::commands);
            assertThat(Duration.between(begun.since(), begun.deadline()))
                    .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));

            contexts.say(confirmed(order)); // nothing that it waits for
            contexts.say(new StockReservationRejected(order, outOfStock().shortages()));
            ProcessMoved undoing =
                    (ProcessMoved) awaitTold(contexts, process, 2).event();
            assertThat(undoing)
                    .returns("COMPENSATING", ProcessMoved::step)
                    .returns(begun.since(), ProcessMoved::since)
                    .returns(List.of(new Asked("order.RejectOrder", "it-told")), ProcessMoved::commands);
            assertThat(undoing.stepSince()).isAfter(begun.stepSince());
            assertThat(undoing.deadline()).isBefore(begun.deadline());

            contexts.say(rejected(order, RejectionCode.OUT_OF_STOCK));
            assertThat(awaitTold(contexts, process, 3).event())
                    .isEqualTo(new ProcessEnded(
                            "OrderFulfilment", "it-told", order, "COMPENSATING", begun.since(), List.of()));
            assertThat(contexts.told(process)).extracting(Told::sequence).containsExactly(0L, 1L, 2L);
        }
    }

    private static Told awaitTold(Contexts contexts, String process, int number) {
        return await().until(() -> contexts.told(process), told -> told.size() >= number)
                .get(number - 1);
    }
}

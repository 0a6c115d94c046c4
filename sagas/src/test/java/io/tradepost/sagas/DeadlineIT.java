package io.tradepost.sagas;

import static io.tradepost.order.api.OrderCommand.RejectionCode.TIMED_OUT;
import static io.tradepost.sagas.Examples.LANTERN;
import static io.tradepost.sagas.Examples.MUG;
import static io.tradepost.sagas.Examples.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.inventory.api.InventoryCommand.ReserveStock;
import io.tradepost.kernel.Command;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.order.api.OrderCommand.RejectOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A deadline is a row beside its process: it fires on whichever instance lives then. */
class DeadlineIT {

    private static final String SHORT = "--tradepost.fulfilment.stock=1s";

    @Test
    void firesFromTheDatabase() {
        OrderId order = new OrderId("it-overdue");
        try (var _ = Sagas.start(SHORT);
                var contexts = Contexts.silent()) {
            contexts.say(placed(order));

            contexts.awaitSent(order, timedOut(order));
            assertThat(contexts.sent())
                    .filteredOn(sent -> Ids.orderOf(sent.command()).equals(order))
                    .allMatch(sent -> "placing it-overdue".equals(sent.correlationId()));
        }
    }

    @Test
    void firesAfterARestartWhenItWasDueInBetween() {
        OrderId order = new OrderId("it-overdue-meanwhile");
        try (var contexts = Contexts.silent()) {
            try (var _ = Sagas.start(SHORT, "--db-scheduler.polling-interval=3600s")) {
                contexts.say(placed(order));
                await().untilAsserted(() -> assertThat(contexts.sentFor(order)).hasSize(1));
            }
            await().untilAsserted(() -> assertThat(Sagas.overdue()).isNotEmpty());
            assertThat(Sagas.commands(order)).containsExactly("inventory.ReserveStock");

            try (var _ = Sagas.start()) {
                contexts.awaitSent(order, timedOut(order));
            }
        }
    }

    private static Command[] timedOut(OrderId order) {
        return new Command[] {
            new ReserveStock(order, List.of(new SkuQuantity(MUG, 2), new SkuQuantity(LANTERN, 5)), false),
            new ReleaseStock(order),
            new RejectOrder(order, TIMED_OUT, "no answer about the stock in time")
        };
    }
}

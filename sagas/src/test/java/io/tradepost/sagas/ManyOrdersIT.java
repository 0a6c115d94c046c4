package io.tradepost.sagas;

import static io.tradepost.sagas.Examples.authorized;
import static io.tradepost.sagas.Examples.confirmed;
import static io.tradepost.sagas.Examples.reserved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.inventory.api.InventoryCommand.ReserveStock;
import io.tradepost.kernel.Command;
import io.tradepost.kernel.Event;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderCommand.ConfirmOrder;
import io.tradepost.payment.api.PaymentCommand.AuthorizePayment;
import io.tradepost.sagas.Contexts.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two instances share the partitions, so the events of one order may come to either. */
class ManyOrdersIT {

    private static final int ORDERS = 500;

    private static List<Event> answer(Command command) {
        return switch (command) {
            case ReserveStock c when c.orderId().value().startsWith("it-many-") -> List.of(reserved(c.orderId()));
            case AuthorizePayment c -> List.of(authorized(c.orderId()));
            case ConfirmOrder c -> List.of(confirmed(c.orderId()));
            default -> List.of();
        };
    }

    @Test
    void eachIsFulfilledOnceAndLeavesNothingBehind() {
        List<OrderId> orders = IntStream.range(0, ORDERS)
                .mapToObj(i -> new OrderId("it-many-" + i))
                .toList();
        try (var _ = Sagas.start();
                var _ = Sagas.start();
                var contexts = new Contexts(ManyOrdersIT::answer)) {
            Set<String> live = Set.copyOf(Sagas.live());
            Set<String> deadlines = Set.copyOf(Sagas.deadlines());

            contexts.say(orders.stream().map(Examples::placed).toList());

            await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> {
                assertThat(contexts.sent()).hasSizeGreaterThanOrEqualTo(3 * ORDERS);
                assertThat(Sagas.live()).isSubsetOf(live);
            });
            assertThat(contexts.sent().stream().map(Sent::command).map(Ids::orderOf))
                    .filteredOn(orders::contains)
                    .hasSize(3 * ORDERS);
            orders.forEach(order -> assertThat(contexts.sentFor(order))
                    .hasExactlyElementsOfTypes(ReserveStock.class, AuthorizePayment.class, ConfirmOrder.class));
            assertThat(Sagas.deadlines()).isSubsetOf(deadlines);
        }
    }
}

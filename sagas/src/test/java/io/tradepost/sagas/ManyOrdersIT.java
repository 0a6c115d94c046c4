package io.tradepost.sagas;

import static io.tradepost.sagas.Answers.authorized;
import static io.tradepost.sagas.Answers.captured;
import static io.tradepost.sagas.Answers.reserved;
import static io.tradepost.sagas.Examples.change;
import static io.tradepost.sagas.Examples.committed;
import static io.tradepost.sagas.Examples.confirmed;
import static io.tradepost.sagas.Examples.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.inventory.api.InventoryCommand.CommitStock;
import io.tradepost.inventory.api.InventoryCommand.ReserveStock;
import io.tradepost.kernel.Command;
import io.tradepost.kernel.Event;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderCommand.ConfirmOrder;
import io.tradepost.payment.api.PaymentCommand.AuthorizePayment;
import io.tradepost.payment.api.PaymentCommand.CapturePayment;
import io.tradepost.sagas.Contexts.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two instances share the partitions, so the events of one order may come to either. */
class ManyOrdersIT {

    private static final int ORDERS = 500;
    private static final int COMMANDS = 5;

    private static List<Event> answer(Command command) {
        return switch (command) {
            case ReserveStock c when c.orderId().value().startsWith("it-many-") -> List.of(reserved(c.orderId()));
            case AuthorizePayment c -> List.of(authorized(c.orderId()));
            case ConfirmOrder c -> List.of(confirmed(c.orderId()), shipped(c.orderId()));
            case CommitStock c -> List.of(committed(change(c.orderId(), "s1")));
            case CapturePayment c -> List.of(captured(c.changeId(), c.amount()));
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
                assertThat(contexts.sent()).hasSizeGreaterThanOrEqualTo(COMMANDS * ORDERS);
                assertThat(Sagas.live()).isSubsetOf(live);
            });
            assertThat(contexts.sent().stream().map(Sent::command).map(Ids::orderOf))
                    .filteredOn(orders::contains)
                    .hasSize(COMMANDS * ORDERS);
            orders.forEach(order -> assertThat(contexts.sentFor(order).stream().<Class<?>>map(Command::getClass))
                    .containsExactlyInAnyOrder(
                            ReserveStock.class,
                            AuthorizePayment.class,
                            ConfirmOrder.class,
                            CommitStock.class,
                            CapturePayment.class));
            assertThat(Sagas.deadlines()).isSubsetOf(deadlines);
        }
    }
}

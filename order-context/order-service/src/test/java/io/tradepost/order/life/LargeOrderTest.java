package io.tradepost.order.life;

import static io.tradepost.order.life.OrderExamples.CARRIAGE;
import static io.tradepost.order.life.OrderExamples.ID;
import static io.tradepost.order.life.OrderExamples.NOON;
import static io.tradepost.order.life.OrderExamples.change;
import static io.tradepost.order.life.OrderExamples.hearts;
import static io.tradepost.order.life.OrderExamples.lanterns;
import static io.tradepost.order.life.OrderExamples.part;
import static io.tradepost.order.life.OrderExamples.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.OrderCommand.AllocateLines;
import io.tradepost.order.api.OrderCommand.ConfirmOrder;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.life.OrderDecision.CancelLines;
import io.tradepost.order.life.OrderDecision.ReceiveReturn;
import io.tradepost.order.life.OrderDecision.RequestReturn;
import io.tradepost.order.life.OrderDecision.RequestReturn.ReturnLine;
import io.tradepost.order.life.OrderDecision.ShipLines;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LargeOrderTest {

    private static final int LINES = 2_000;

    /** Fifty large orders: work that grew with the square of the lines would take minutes. */
    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void twoThousandLinesAreNoTrouble() {
        for (int i = 0; i < 50; i++) {
            LivingOrder order = new LivingOrder(placed(lines(), null));
            order.ask(new ConfirmOrder(ID, List.of(new SkuQuantity(OrderExamples.HEART, LINES))));
            order.ask(new AllocateLines(ID, change("f1"), List.of(new SkuQuantity(OrderExamples.HEART, LINES / 2))));
            order.ask(new CancelLines(ID, change("c1"), each(1L), "fewer will do"));
            order.ask(new ShipLines(ID, change("s1"), null, CARRIAGE, NOON));
            OrderShipped shipped = (OrderShipped) order.history().getLast();
            assertThat(shipped.complete()).isTrue();
            order.ask(new RequestReturn(ID, change("r1"), returned(), null, NOON));
            order.ask(new ReceiveReturn(ID, change("r1"), null, Warehouse.MAIN, NOON));
            assertThat(Accounts.of(order.history()).promised()).isEqualTo(shipped.amount());
        }
    }

    private static List<OrderLine> lines() {
        return IntStream.rangeClosed(1, LINES)
                .mapToObj(line -> line % 2 == 0 ? hearts(line, 3) : lanterns(line, 3))
                .toList();
    }

    private static List<OrderDecision.LinePart> each(long quantity) {
        return IntStream.rangeClosed(1, LINES)
                .mapToObj(line -> part(line, quantity))
                .toList();
    }

    private static List<ReturnLine> returned() {
        return IntStream.rangeClosed(1, LINES)
                .mapToObj(line -> new ReturnLine(line, 2, null))
                .toList();
    }
}

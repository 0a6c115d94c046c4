package io.tradepost.order.life;

import static io.tradepost.order.life.OrderExamples.TOTAL;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.order.api.OrderEvent.ReturnReceived;
import io.tradepost.order.api.OrderEvent.ReturnRequested;
import io.tradepost.order.api.OrderEvent.ReturnWithdrawn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an order's events say to whoever only adds up their amounts. */
record Accounts(Money captured, Money promised) {

    static Accounts of(List<OrderEvent> history) {
        Money captured = Money.zero(TOTAL.unit());
        Map<ChangeId, Money> returns = new HashMap<>();
        for (OrderEvent event : history) {
            switch (event) {
                case OrderShipped shipped -> captured = captured.plus(shipped.amount());
                case ReturnRequested requested -> returns.put(requested.returnId(), requested.amount());
                case ReturnReceived received -> returns.put(received.returnId(), received.amount());
                case ReturnWithdrawn withdrawn -> returns.remove(withdrawn.returnId());
                default -> {}
            }
        }
        return new Accounts(captured, returns.values().stream().reduce(Money.zero(TOTAL.unit()), Money::plus));
    }
}

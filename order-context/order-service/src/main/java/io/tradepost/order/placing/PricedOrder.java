package io.tradepost.order.placing;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderEvent.Line;
import java.util.List;

record PricedOrder(NewOrder request, List<Line> lines, Money total) {

    OrderId orderId() {
        return request.id();
    }
}

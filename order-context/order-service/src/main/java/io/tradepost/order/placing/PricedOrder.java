package io.tradepost.order.placing;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderLine;
import java.util.List;

record PricedOrder(NewOrder request, List<OrderLine> lines, Money total) {

    OrderId orderId() {
        return request.id();
    }
}

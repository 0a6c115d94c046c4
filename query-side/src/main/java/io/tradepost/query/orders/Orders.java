package io.tradepost.query.orders;

import io.tradepost.kernel.OrderId;
import io.tradepost.query.search.Searching;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
public class Orders {

    private final Searching searching;

    Orders(Searching searching) {
        this.searching = searching;
    }

    /** As it is now, unlike a search. */
    public Optional<OrderDetail> of(OrderId orderId) {
        return searching
                .one(OrdersView.INDEX, orderId.value(), OrderDocument.class)
                .map(OrderDetail::of);
    }
}

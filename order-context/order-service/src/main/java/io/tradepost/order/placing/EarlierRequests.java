package io.tradepost.order.placing;

import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.life.OrderRefusal;
import io.tradepost.order.placing.Placement.PlacedBefore;
import io.tradepost.order.placing.Placement.Refused;
import io.tradepost.order.view.OrderView;
import io.tradepost.order.view.Orders;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers requests for orders that exist, without pricing them again. */
@Component
final class EarlierRequests {

    private final Orders orders;
    private final RequestFingerprint fingerprint;

    EarlierRequests(Orders orders, RequestFingerprint fingerprint) {
        this.orders = orders;
        this.fingerprint = fingerprint;
    }

    Map<OrderId, Placement> among(Collection<NewOrder> requests) {
        Map<OrderId, String> known =
                orders.requestFingerprints(requests.stream().map(NewOrder::id).toList());
        if (known.isEmpty()) {
            return Map.of();
        }
        List<OrderId> repeated = requests.stream()
                .filter(request -> known.containsKey(request.id()))
                .filter(request -> fingerprint.of(request).equals(known.get(request.id())))
                .map(NewOrder::id)
                .toList();
        Map<OrderId, OrderView> views = orders.findAll(repeated);
        Map<OrderId, Placement> answers = new HashMap<>();
        for (OrderId id : known.keySet()) {
            OrderView view = views.get(id);
            answers.put(id, view == null ? otherContent(id) : new PlacedBefore(view));
        }
        return answers;
    }

    static Refused otherContent(OrderId id) {
        return new Refused(
                id,
                new Refusal(
                        OrderRefusal.ORDER_EXISTS_WITH_OTHER_CONTENT,
                        "order " + id + " exists with other content",
                        "/orderId"));
    }
}

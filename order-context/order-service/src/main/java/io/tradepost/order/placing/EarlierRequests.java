package io.tradepost.order.placing;

import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.life.OrderRefusal;
import io.tradepost.order.placing.Placement.PlacedBefore;
import io.tradepost.order.placing.Placement.Refused;
import io.tradepost.order.view.OrderIndex;
import io.tradepost.starter.token.Traces;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers requests for orders that exist, without pricing them again. */
@Component
final class EarlierRequests {

    private final OrderIndex orders;
    private final RequestFingerprint fingerprint;

    EarlierRequests(OrderIndex orders, RequestFingerprint fingerprint) {
        this.orders = orders;
        this.fingerprint = fingerprint;
    }

    Map<OrderId, Placement> among(Collection<NewOrder> requests) {
        Map<OrderId, String> known =
                orders.requestFingerprints(requests.stream().map(NewOrder::id).toList());
        Map<OrderId, Placement> answers = new HashMap<>();
        for (NewOrder request : requests) {
            OrderId id = request.id();
            String earlier = known.get(id);
            if (earlier != null) {
                Traces.found(id.value());
                answers.put(id, fingerprint.of(request).equals(earlier) ? new PlacedBefore(id) : otherContent(id));
            }
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

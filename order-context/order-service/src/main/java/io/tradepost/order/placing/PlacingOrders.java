package io.tradepost.order.placing;

import static java.util.Objects.requireNonNull;

import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.batch.Together;
import io.tradepost.order.placing.Placement.Placed;
import io.tradepost.order.placing.Placement.PlacedBefore;
import io.tradepost.order.placing.Placement.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Places orders, one or many: all that can be placed in one transaction, one refusal not touching the others. */
@Service
public final class PlacingOrders {

    private final EarlierRequests earlier;
    private final Enquiries enquiries;
    private final Together together;
    private final OrderDesk desk;

    PlacingOrders(EarlierRequests earlier, Enquiries enquiries, Together together, OrderDesk desk) {
        this.earlier = earlier;
        this.enquiries = enquiries;
        this.together = together;
        this.desk = desk;
    }

    public Placement place(NewOrder request) {
        return place(List.of(request)).getFirst();
    }

    /** One answer per request, in their order. */
    public List<Placement> place(List<NewOrder> requests) {
        List<NewOrder> orders = requests.stream().map(NewOrder::identified).toList();
        Map<OrderId, NewOrder> firsts = new LinkedHashMap<>();
        orders.forEach(order -> firsts.putIfAbsent(order.id(), order));
        Map<OrderId, Placement> settled = settle(firsts.values());
        Set<OrderId> answered = new HashSet<>();
        List<Placement> answers = new ArrayList<>(orders.size());
        for (NewOrder order : orders) {
            Placement answer = requireNonNull(settled.get(order.id()));
            boolean first = answered.add(order.id());
            answers.add(first ? answer : repeat(order, requireNonNull(firsts.get(order.id())), answer));
        }
        return answers;
    }

    private static Placement repeat(NewOrder order, NewOrder first, Placement answer) {
        if (!order.equals(first)) {
            return EarlierRequests.otherContent(order.id());
        }
        return answer instanceof Placed ? new PlacedBefore(order.id()) : answer;
    }

    private Map<OrderId, Placement> settle(Collection<NewOrder> orders) {
        Map<OrderId, Placement> settled = new HashMap<>(earlier.among(orders));
        List<NewOrder> fresh = orders.stream()
                .filter(order -> !settled.containsKey(order.id()))
                .toList();
        if (fresh.isEmpty()) {
            return settled;
        }
        Quotes quotes = enquiries.quotesFor(fresh);
        List<PricedOrder> priced = new ArrayList<>(fresh.size());
        for (NewOrder order : fresh) {
            try {
                priced.add(quotes.price(order));
            } catch (Refusal refusal) {
                settled.put(order.id(), new Refused(order.id(), refusal));
            }
        }
        together.each(
                        "place orders",
                        priced,
                        PricedOrder::orderId,
                        desk::prepare,
                        desk::place,
                        (order, refusal) -> new Refused(order.orderId(), refusal))
                .forEach(placement -> settled.put(placement.orderId(), placement));
        return settled;
    }
}

package io.tradepost.order.placing;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.placing.Placement.Placed;
import io.tradepost.order.placing.Placement.PlacedBefore;
import io.tradepost.order.placing.Placement.Refused;
import io.tradepost.starter.unit.Units;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Service;

/** Places orders, one or many: all that can be placed in one transaction, one refusal not touching the others. */
@Service
public final class PlacingOrders {

    private final EarlierRequests earlier;
    private final Quotes quotes;
    private final Units units;
    private final OrderDesk desk;

    PlacingOrders(EarlierRequests earlier, Quotes quotes, Units units, OrderDesk desk) {
        this.earlier = earlier;
        this.quotes = quotes;
        this.units = units;
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
        return answer instanceof Placed placed ? new PlacedBefore(placed.order()) : answer;
    }

    private Map<OrderId, Placement> settle(Collection<NewOrder> orders) {
        Map<OrderId, Placement> settled = new HashMap<>(earlier.among(orders));
        List<NewOrder> fresh = orders.stream()
                .filter(order -> !settled.containsKey(order.id()))
                .toList();
        if (fresh.isEmpty()) {
            return settled;
        }
        PriceList prices = quotes.priceListFor(fresh);
        List<PricedOrder> priced = new ArrayList<>(fresh.size());
        for (NewOrder order : fresh) {
            try {
                priced.add(prices.price(order));
            } catch (Refusal refusal) {
                settled.put(order.id(), new Refused(order.id(), refusal));
            }
        }
        settled.putAll(placeAll(priced));
        return settled;
    }

    private Map<OrderId, Placement> placeAll(List<PricedOrder> orders) {
        if (orders.isEmpty()) {
            return Map.of();
        }
        try {
            return placeTogether(orders);
        } catch (RuntimeException e) {
            if (CurrentUnitOfWork.isStarted()) {
                throw e; // the caller's transaction cannot commit any more
            }
            Map<OrderId, Placement> placed = new HashMap<>();
            orders.forEach(order -> placed.put(order.orderId(), placeAlone(order)));
            return placed;
        }
    }

    private Placement placeAlone(PricedOrder order) {
        try {
            return units.call("place order", () -> desk.place(order));
        } catch (Refusal refusal) {
            return new Refused(order.orderId(), refusal);
        }
    }

    /** In the order of their ids, so that two batches with the same orders do not wait for each other for ever. */
    private Map<OrderId, Placement> placeTogether(List<PricedOrder> orders) {
        return units.call("place orders", () -> {
            Map<OrderId, Placement> placed = new HashMap<>();
            orders.stream()
                    .sorted(comparing(PricedOrder::orderId))
                    .forEach(order -> placed.put(order.orderId(), desk.place(order)));
            return placed;
        });
    }
}

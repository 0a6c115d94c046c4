package io.tradepost.order.view;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.life.OrderRefusal;
import io.tradepost.starter.personal.KeyRing;
import io.tradepost.starter.personal.PersonalDataVault;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Tells orders by their events, those included that the current unit of work is yet to append, and opens what is sealed. */
@Component
public final class Orders {

    private final EventStore events;
    private final PersonalDataVault vault;

    Orders(EventStore events, PersonalDataVault vault) {
        this.events = events;
        this.vault = vault;
    }

    /** @throws Refusal when there is no such order */
    public OrderView get(OrderId orderId) {
        return find(orderId)
                .orElseThrow(() -> new Refusal(OrderRefusal.ORDER_NOT_FOUND, "there is no order " + orderId));
    }

    /**
     * As it was recorded until then, that moment included.
     *
     * @throws Refusal when there was no such order yet
     */
    public OrderView get(OrderId orderId, Instant asOf) {
        OrderView order = tell(List.of(orderId), event -> !event.getTimestamp().isAfter(asOf))
                .get(orderId);
        if (order == null) {
            throw new Refusal(OrderRefusal.ORDER_NOT_FOUND, "there was no order " + orderId + " at " + asOf);
        }
        return order;
    }

    public Optional<OrderView> find(OrderId orderId) {
        return Optional.ofNullable(findAll(List.of(orderId)).get(orderId));
    }

    public Map<OrderId, OrderView> findAll(Collection<OrderId> orderIds) {
        return tell(orderIds, event -> true);
    }

    private Map<OrderId, OrderView> tell(Collection<OrderId> orderIds, Predicate<DomainEventMessage<?>> told) {
        List<OrderStory> stories = orderIds.stream()
                .distinct()
                .map(orderId -> story(orderId, told))
                .flatMap(Optional::stream)
                .toList();
        KeyRing keys =
                vault.keysOf(stories.stream().flatMap(OrderStory::subjects).collect(toSet()));
        return stories.stream().map(story -> story.view(keys)).collect(toMap(OrderView::orderId, identity()));
    }

    private Optional<OrderStory> story(OrderId orderId, Predicate<DomainEventMessage<?>> told) {
        List<? extends DomainEventMessage<?>> known =
                events.readEvents(orderId.value(), 0).asStream().filter(told).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        OrderStory story = new OrderStory();
        known.forEach(event -> story.on((OrderEvent) event.getPayload(), event.getSequenceNumber()));
        return Optional.of(story);
    }
}

package io.tradepost.order.life;

import io.tradepost.order.api.OrderEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import tools.jackson.databind.json.JsonMapper;

/** An order that is asked one thing after another, as its repository would, for tests of many steps. */
final class LivingOrder {

    private static final AggregateModel<Order> MODEL = AnnotatedAggregateMetaModelFactory.inspectAggregate(Order.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventBus bus = SimpleEventBus.builder().build();
    private final List<OrderEvent> history = new ArrayList<>();
    private final List<OrderEvent> latest = new ArrayList<>();
    private EventSourcedAggregate<Order> aggregate;
    private Order order = new Order();

    @SuppressWarnings("this-escape")
    LivingOrder(OrderEvent... past) {
        history.addAll(Arrays.asList(past));
        history.forEach(order::on);
        aggregate = loaded();
        bus.subscribe(messages -> messages.forEach(message -> latest.add((OrderEvent) message.getPayload())));
    }

    /** Answers what happened; throws what it is refused with, and then nothing has happened. */
    List<OrderEvent> ask(Object command) {
        latest.clear();
        CommandMessage<Object> message = GenericCommandMessage.asCommandMessage(command);
        ResultMessage<Object> answer = DefaultUnitOfWork.startAndGet(message)
                .executeWithResult(() -> aggregate.handle(message), RollbackConfigurationType.ANY_THROWABLE);
        if (answer.optionalExceptionResult().orElse(null) instanceof RuntimeException refusal) {
            throw refusal;
        }
        history.addAll(latest);
        return List.copyOf(latest);
    }

    List<OrderEvent> history() {
        return history;
    }

    Order root() {
        return order;
    }

    OrderState state() {
        return order.state();
    }

    String json() {
        return JSON.writeValueAsString(order);
    }

    /** Goes on with what a snapshot kept. */
    void passThroughSnapshot() {
        order = JSON.readValue(json(), Order.class);
        aggregate = loaded();
    }

    private EventSourcedAggregate<Order> loaded() {
        return EventSourcedAggregate.reconstruct(
                order, MODEL, history.size() - 1L, false, bus, NoSnapshotTriggerDefinition.TRIGGER);
    }
}

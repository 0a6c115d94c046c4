package io.tradepost.order.rest;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.life.OrderDecision.Decided;
import io.tradepost.order.life.OrderRefusal;
import io.tradepost.order.view.OrderView;
import io.tradepost.order.view.Orders;
import io.tradepost.starter.web.Versions;
import java.util.function.Function;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Puts what a request asks to its order, and shows the order as it is then. */
@Component
final class Decisions {

    private final CommandGateway commands;
    private final Orders orders;

    Decisions(CommandGateway commands, Orders orders) {
        this.commands = commands;
        this.orders = orders;
    }

    ResponseEntity<OrderView> decide(OrderId orderId, Object command) {
        send(orderId, command);
        return shown(orders.get(orderId));
    }

    /**
     * A change to the order; one that the client gave no reference gets the next of its kind, unless somebody else has
     * just taken it.
     *
     * @param kind the letter that such references begin with
     */
    ResponseEntity<OrderView> change(
            OrderId orderId, @Nullable String reference, char kind, Function<ChangeId, Object> command) {
        if (reference != null) {
            return decide(orderId, command.apply(new ChangeId(orderId, reference)));
        }
        String next;
        Decided decided;
        do {
            next = orders.get(orderId).nextReference(kind);
            decided = send(orderId, command.apply(new ChangeId(orderId, next)));
        } while (decided.event() == null
                && !orders.get(orderId).nextReference(kind).equals(next));
        return shown(orders.get(orderId));
    }

    private Decided send(OrderId orderId, Object command) {
        try {
            return commands.sendAndWait(command);
        } catch (AggregateNotFoundException e) {
            throw new Refusal(OrderRefusal.ORDER_NOT_FOUND, "there is no order " + orderId);
        }
    }

    private static ResponseEntity<OrderView> shown(OrderView order) {
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .eTag(Versions.etag(order.version()))
                .body(order);
    }
}

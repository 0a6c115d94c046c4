package io.tradepost.order.placing;

import io.tradepost.order.life.OrderDecision.PlaceOrder;
import io.tradepost.order.life.OrderStatus;
import io.tradepost.order.placing.Placement.Placed;
import io.tradepost.order.placing.Placement.PlacedBefore;
import io.tradepost.order.view.OrderLine;
import io.tradepost.order.view.OrderView;
import io.tradepost.order.view.Orders;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Seals what is personal and sends the command; inside a unit of work. */
@Component
final class OrderDesk {

    private final CommandGateway commands;
    private final PersonalParts personal;
    private final RequestFingerprint fingerprint;
    private final Orders orders;

    OrderDesk(CommandGateway commands, PersonalParts personal, RequestFingerprint fingerprint, Orders orders) {
        this.commands = commands;
        this.personal = personal;
        this.fingerprint = fingerprint;
        this.orders = orders;
    }

    Placement place(PricedOrder order) {
        NewOrder request = order.request();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        boolean placedNow = commands.sendAndWait(new PlaceOrder(
                order.orderId(),
                personal.buyer(request),
                personal.shipTo(request),
                order.lines(),
                order.total(),
                request.payment().token(),
                now,
                fingerprint.of(request)));
        return placedNow
                ? new Placed(view(order, now))
                : new PlacedBefore(orders.find(order.orderId()).orElseThrow());
    }

    /** Not read back, since the table may be written only when the caller's unit of work commits. */
    private static OrderView view(PricedOrder order, Instant placedAt) {
        NewOrder request = order.request();
        return new OrderView(
                order.orderId(),
                OrderStatus.PLACED,
                null,
                null,
                request.customerId(),
                request.guest(),
                request.shippingAddress(),
                order.lines().stream().map(OrderLine::of).toList(),
                order.total(),
                placedAt,
                0);
    }
}

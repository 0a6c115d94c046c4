package io.tradepost.order.placing;

import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.life.OrderDecision.PlaceOrder;
import io.tradepost.order.placing.Placement.Placed;
import io.tradepost.order.placing.Placement.PlacedBefore;
import io.tradepost.order.request.Moments;
import io.tradepost.order.view.OrderView;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Seals what is personal and sends the command; inside a unit of work. */
@Component
final class OrderDesk {

    private final CommandGateway commands;
    private final PersonalParts personal;
    private final RequestFingerprint fingerprint;

    OrderDesk(CommandGateway commands, PersonalParts personal, RequestFingerprint fingerprint) {
        this.commands = commands;
        this.personal = personal;
        this.fingerprint = fingerprint;
    }

    /** For all orders of the unit of work. */
    void prepare(List<PricedOrder> orders) {
        personal.prepare(orders.stream().map(PricedOrder::request).toList());
    }

    Placement place(PricedOrder order) {
        NewOrder request = order.request();
        PlaceOrder place = new PlaceOrder(
                order.orderId(),
                personal.buyer(request),
                personal.shipTo(request),
                order.lines(),
                order.total(),
                request.payment().token(),
                Moments.orNow(request.placedAt()),
                fingerprint.of(request),
                request.backorder(),
                request.shipAtOnce() == null ? null : request.shipAtOnce().toCarriage());
        boolean placedNow = commands.sendAndWait(place);
        return placedNow
                ? new Placed(OrderView.placed(placed(place), request.guest(), request.shippingAddress()))
                : new PlacedBefore(order.orderId());
    }

    /** Not read back, since events may be appended only when the caller's unit of work commits. */
    private static OrderPlaced placed(PlaceOrder place) {
        return new OrderPlaced(
                place.orderId(),
                place.buyer(),
                place.shipTo(),
                place.lines(),
                place.total(),
                place.paymentToken(),
                place.placedAt(),
                place.requestFingerprint(),
                place.backorderPolicy(),
                place.shipAtOnce());
    }
}

package io.tradepost.order.placing;

import io.tradepost.kernel.CustomerId;
import io.tradepost.order.api.OrderEvent.OrderAttributed;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.life.OrderDecision.AttributeOrder;
import io.tradepost.order.life.OrderDecision.Decided;
import io.tradepost.order.life.OrderDecision.PlaceOrder;
import io.tradepost.order.merging.GuestClaims;
import io.tradepost.order.placing.Placement.Placed;
import io.tradepost.order.placing.Placement.PlacedBefore;
import io.tradepost.order.request.Moments;
import io.tradepost.order.view.OrderView;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals what is personal and sends the command; inside a unit of work. */
@Component
final class OrderDesk {

    private final CommandGateway commands;
    private final PersonalParts personal;
    private final RequestFingerprint fingerprint;
    private final GuestClaims claims;

    OrderDesk(CommandGateway commands, PersonalParts personal, RequestFingerprint fingerprint, GuestClaims claims) {
        this.commands = commands;
        this.personal = personal;
        this.fingerprint = fingerprint;
        this.claims = claims;
    }

    /** For all orders of the unit of work. */
    void prepare(List<PricedOrder> orders) {
        personal.prepare(orders.stream().map(PricedOrder::request).toList());
        claims.prepare(orders.stream().map(PricedOrder::orderId).toList());
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
                ? new Placed(
                        OrderView.placed(placed(place), attributed(place), request.guest(), request.shippingAddress()))
                : new PlacedBefore(order.orderId());
    }

    /** A guest's order that was claimed before it was placed; of a registered customer's the claim is dropped. */
    private @Nullable OrderAttributed attributed(PlaceOrder place) {
        Optional<CustomerId> claimant = claims.settle(place.orderId());
        if (claimant.isEmpty() || place.buyer().customerId() != null) {
            return null;
        }
        commands.<Decided>sendAndWait(new AttributeOrder(place.orderId(), claimant.get()));
        return new OrderAttributed(place.orderId(), claimant.get(), null);
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

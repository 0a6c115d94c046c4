package io.tradepost.order.view;

import static java.util.Objects.requireNonNull;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.Sealed;
import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.OrderAmended;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRefused;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRequested;
import io.tradepost.order.api.OrderEvent.OrderAttributed;
import io.tradepost.order.api.OrderEvent.OrderCancelled;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderHeld;
import io.tradepost.order.api.OrderEvent.OrderLinesAllocated;
import io.tradepost.order.api.OrderEvent.OrderLinesCancelled;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderEvent.OrderRejected;
import io.tradepost.order.api.OrderEvent.OrderReleased;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.order.api.OrderEvent.ReturnReceived;
import io.tradepost.order.api.OrderEvent.ReturnRefunded;
import io.tradepost.order.api.OrderEvent.ReturnRequested;
import io.tradepost.order.api.OrderEvent.ReturnWithdrawn;
import io.tradepost.order.api.OrderEvent.ShipmentDelivered;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.personal.Guest;
import io.tradepost.order.personal.ShippingAddress;
import io.tradepost.starter.personal.KeyRing;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An order as its events tell it, from its placing on. */
final class OrderStory {

    private @Nullable OrderPlaced placed;
    private Standing standing = Standing.PLACED;
    private @Nullable CustomerId customerId;
    private @Nullable RejectionCode reasonCode;
    private @Nullable String reason;
    private @Nullable Money total;
    private final BoughtLines lines = new BoughtLines();
    private final Map<HoldCause, Hold> holds = new EnumMap<>(HoldCause.class);
    private final Map<ChangeId, Shipment> shipments = new LinkedHashMap<>();
    private final Map<ChangeId, Return> returns = new LinkedHashMap<>();
    private final Map<ChangeId, LineCancellation> cancellations = new LinkedHashMap<>();
    private final Map<ChangeId, Amendment> amendments = new LinkedHashMap<>();
    private long version;

    void on(OrderEvent event, long sequence) {
        version = sequence;
        standing = standing.after(Step.of(event));
        switch (event) {
            case OrderPlaced e -> {
                placed = e;
                customerId = e.buyer().customerId();
                now(e.lines(), e.total());
            }
            case OrderConfirmed e -> lines.waitFor(e.backordered());
            case OrderRejected e -> {
                reasonCode = e.code();
                reason = e.reason();
                holds.clear();
            }
            case OrderCancelled e -> {
                reason = e.reason();
                holds.clear();
                lines.cancelAll();
            }
            case OrderLinesCancelled e -> {
                lines.cancel(e.lines());
                total = e.total();
                cancellations.put(e.cancellationId(), LineCancellation.of(e));
            }
            case OrderHeld e -> holds.put(e.cause(), new Hold(e.cause(), e.reason()));
            case OrderReleased e -> holds.keySet().retainAll(e.remaining());
            case OrderLinesAllocated e -> lines.allocate(e.lines());
            case OrderAmendmentRequested e -> amendments.put(e.amendmentId(), Amendment.of(e));
            case OrderAmended e -> {
                now(e.lines(), e.total());
                change(amendments, e.amendmentId(), Amendment::applied);
            }
            case OrderAmendmentRefused e -> change(amendments, e.amendmentId(), asked -> asked.refused(e));
            case OrderShipped e -> {
                lines.ship(e.lines());
                shipments.put(e.shipmentId(), Shipment.of(e));
            }
            case ShipmentDelivered e -> change(shipments, e.shipmentId(), sent -> sent.delivered(e.deliveredAt()));
            case ReturnRequested e -> returns.put(e.returnId(), Return.of(e));
            case ReturnWithdrawn e -> change(returns, e.returnId(), asked -> asked.withdrawn(e.reason()));
            case ReturnReceived e -> {
                lines.takeBack(e.lines());
                change(returns, e.returnId(), asked -> asked.received(e));
            }
            case ReturnRefunded e -> change(returns, e.returnId(), Return::refunded);
            case OrderAttributed e -> customerId = e.customerId();
        }
    }

    /** Whose keys open what is personal in it. */
    Stream<String> subjects() {
        return Stream.of(beginning().buyer().guest(), address())
                .flatMap(Stream::ofNullable)
                .map(Sealed::subject);
    }

    OrderView view(KeyRing keys) {
        Sealed guest = beginning().buyer().guest();
        Sealed address = address();
        return view(
                guest == null ? null : keys.open(guest, Guest.class).orElse(null),
                address == null
                        ? null
                        : keys.open(address, ShippingAddress.class).orElse(null));
    }

    OrderView view(@Nullable Guest guest, @Nullable ShippingAddress shippingAddress) {
        OrderPlaced first = beginning();
        return new OrderView(
                first.orderId(),
                standing.status(),
                reasonCode,
                reason,
                List.copyOf(holds.values()),
                customerId,
                guest,
                shippingAddress,
                first.shipTo() == null ? null : first.shipTo().country(),
                lines.all(),
                requireNonNull(total),
                first.backorderPolicy(),
                first.placedAt(),
                List.copyOf(shipments.values()),
                List.copyOf(returns.values()),
                List.copyOf(cancellations.values()),
                List.copyOf(amendments.values()),
                version);
    }

    private OrderPlaced beginning() {
        return requireNonNull(placed);
    }

    private @Nullable Sealed address() {
        return beginning().shipTo() == null ? null : beginning().shipTo().address();
    }

    private void now(List<OrderLine> asTheyAre, Money sum) {
        lines.replace(asTheyAre);
        total = sum;
    }

    private static <V> void change(Map<ChangeId, V> changes, ChangeId id, UnaryOperator<V> change) {
        changes.computeIfPresent(id, (same, value) -> change.apply(value));
    }
}

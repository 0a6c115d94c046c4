package io.tradepost.query.orders;

import io.tradepost.kernel.ChangeId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What was done to an order, each kind in its order. */
record OrderChanges(
        List<ShipmentDocument> shipments, List<ReturnDocument> returns, List<AmendmentDocument> amendments) {

    static final OrderChanges NONE = new OrderChanges(List.of(), List.of(), List.of());

    boolean allDelivered() {
        return shipments.stream().noneMatch(shipment -> shipment.deliveredAt() == null);
    }

    long refunded() {
        return returns.stream()
                .map(ReturnDocument::refunded)
                .filter(Objects::nonNull)
                .mapToLong(Objects::requireNonNull)
                .reduce(0, Math::addExact);
    }

    OrderChanges plus(ShipmentDocument shipment) {
        return new OrderChanges(appended(shipments, shipment), returns, amendments);
    }

    OrderChanges plus(ReturnDocument requested) {
        return new OrderChanges(shipments, appended(returns, requested), amendments);
    }

    OrderChanges plus(AmendmentDocument requested) {
        return new OrderChanges(shipments, returns, appended(amendments, requested));
    }

    OrderChanges shipment(ChangeId id, UnaryOperator<ShipmentDocument> change) {
        return new OrderChanges(changed(shipments, ShipmentDocument::shipmentId, id, change), returns, amendments);
    }

    OrderChanges goodsReturn(ChangeId id, UnaryOperator<ReturnDocument> change) {
        return new OrderChanges(shipments, changed(returns, ReturnDocument::returnId, id, change), amendments);
    }

    OrderChanges amendment(ChangeId id, UnaryOperator<AmendmentDocument> change) {
        return new OrderChanges(shipments, returns, changed(amendments, AmendmentDocument::amendmentId, id, change));
    }

    private static <T> List<T> appended(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    private static <T> List<T> changed(List<T> all, Function<T, ChangeId> idOf, ChangeId id, UnaryOperator<T> change) {
        if (all.stream().noneMatch(one -> idOf.apply(one).equals(id))) {
            throw new IllegalStateException("the view has no change " + id);
        }
        return all.stream()
                .map(one -> idOf.apply(one).equals(id) ? change.apply(one) : one)
                .toList();
    }
}

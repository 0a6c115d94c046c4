package io.tradepost.query.orders;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tradepost.kernel.ChangeId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was done to an order, each kind in its order; nothing where an earlier revision kept none of it.
 *
 * @param inTransit shipments that were not delivered, as revision 3 kept them; null since
 */
record OrderChanges(
        List<ShipmentDocument> shipments,
        List<ReturnDocument> returns,
        List<AmendmentDocument> amendments,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable
        Integer inTransit) {

    static final OrderChanges NONE = new OrderChanges(List.of(), List.of(), List.of(), null);

    OrderChanges {
        shipments = Objects.requireNonNullElse(shipments, List.of());
        returns = Objects.requireNonNullElse(returns, List.of());
        amendments = Objects.requireNonNullElse(amendments, List.of());
    }

    boolean allDelivered() {
        if (shipments.isEmpty()) {
            return inTransit != null && inTransit == 0;
        }
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
        return new OrderChanges(appended(shipments, shipment), returns, amendments, null);
    }

    OrderChanges plus(ReturnDocument requested) {
        return new OrderChanges(shipments, appended(returns, requested), amendments, null);
    }

    OrderChanges plus(AmendmentDocument requested) {
        return new OrderChanges(shipments, returns, appended(amendments, requested), null);
    }

    OrderChanges shipment(ChangeId id, UnaryOperator<ShipmentDocument> change) {
        return new OrderChanges(
                changed(shipments, ShipmentDocument::shipmentId, id, change), returns, amendments, null);
    }

    OrderChanges goodsReturn(ChangeId id, UnaryOperator<ReturnDocument> change) {
        return new OrderChanges(shipments, changed(returns, ReturnDocument::returnId, id, change), amendments, null);
    }

    OrderChanges amendment(ChangeId id, UnaryOperator<AmendmentDocument> change) {
        return new OrderChanges(
                shipments, returns, changed(amendments, AmendmentDocument::amendmentId, id, change), null);
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

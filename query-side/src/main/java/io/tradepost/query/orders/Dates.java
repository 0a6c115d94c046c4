package io.tradepost.query.orders;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far an order is by the shop's account.
 *
 * @param shipped the first shipment
 * @param completed the last one, once nothing remains to be shipped
 * @param delivered the last delivery, once all of it was
 */
public record Dates(
        @Nullable Instant shipped,
        @Nullable Instant completed,
        @Nullable Instant delivered) {

    static Dates of(boolean complete, List<ShipmentDocument> shipments) {
        boolean all = complete && shipments.stream().noneMatch(shipment -> shipment.deliveredAt() == null);
        return new Dates(
                times(shipments, ShipmentDocument::shippedAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                complete ? last(shipments, ShipmentDocument::shippedAt) : null,
                all ? last(shipments, ShipmentDocument::deliveredAt) : null);
    }

    private static @Nullable Instant last(
            List<ShipmentDocument> shipments, Function<ShipmentDocument, @Nullable Instant> time) {
        return times(shipments, time).max(Comparator.naturalOrder()).orElse(null);
    }

    private static Stream<Instant> times(
            List<ShipmentDocument> shipments, Function<ShipmentDocument, @Nullable Instant> time) {
        return shipments.stream().map(time).filter(Objects::nonNull).map(Objects::requireNonNull);
    }
}

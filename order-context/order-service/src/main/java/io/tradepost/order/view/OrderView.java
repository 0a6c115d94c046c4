package io.tradepost.order.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import io.tradepost.order.api.OrderEvent.BackorderPolicy;
import io.tradepost.order.api.OrderEvent.OrderAttributed;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.life.OrderStatus;
import io.tradepost.order.personal.Guest;
import io.tradepost.order.personal.ShippingAddress;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order as its resource shows it; lists that would be empty are absent.
 *
 * @param reasonCode why it was rejected, for programs; {@code reason} also tells why it was cancelled
 * @param guest absent for a customer's order, and once the guest's data is erased; likewise shippingAddress
 * @param total of what is not cancelled line by line
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OrderView(
        OrderId orderId,
        OrderStatus status,
        @Nullable RejectionCode reasonCode,
        @Nullable String reason,
        List<Hold> holds,
        @Nullable CustomerId customerId,
        @Nullable Guest guest,
        @Nullable ShippingAddress shippingAddress,
        @Nullable String shipToCountry,
        List<BoughtLine> lines,
        Money total,
        BackorderPolicy backorder,
        Instant placedAt,
        List<Shipment> shipments,
        List<Return> returns,
        List<LineCancellation> cancellations,
        List<Amendment> amendments,
        long version) {

    /**
     * As it is the moment it is placed.
     *
     * @param attributed when the guest was known to be somebody before
     */
    public static OrderView placed(
            OrderPlaced placed,
            @Nullable OrderAttributed attributed,
            @Nullable Guest guest,
            @Nullable ShippingAddress shippingAddress) {
        OrderStory story = new OrderStory();
        story.on(placed, 0);
        if (attributed != null) {
            story.on(attributed, 1);
        }
        return story.view(guest != null && guest.unnamed() ? null : guest, shippingAddress);
    }

    /** Null when there is none of this reference. */
    public @Nullable Return goodsReturn(String reference) {
        return returns.stream()
                .filter(known -> known.reference().equals(reference))
                .findFirst()
                .orElse(null);
    }

    /** The first of {@code s1}, {@code s2} and so on that no change of this order is called by. */
    public String nextReference(char kind) {
        List<String> taken = Stream.of(
                        shipments.stream().map(Shipment::reference),
                        returns.stream().map(Return::reference),
                        cancellations.stream().map(LineCancellation::reference),
                        amendments.stream().map(Amendment::reference))
                .flatMap(references -> references)
                .toList();
        return IntStream.rangeClosed(1, taken.size() + 1)
                .mapToObj(number -> kind + String.valueOf(number))
                .filter(reference -> !taken.contains(reference))
                .findFirst()
                .orElseThrow();
    }
}

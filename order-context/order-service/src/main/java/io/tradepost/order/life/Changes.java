package io.tradepost.order.life;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.life.Change.Amendment;
import io.tradepost.order.life.Change.GoodsReturn;
import io.tradepost.order.life.Change.Shipment;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The changes made to an order; their references are unique within it, whatever their kind. */
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
final class Changes {

    private Map<String, Change> byReference = new LinkedHashMap<>();

    /**
     * Whether this has been done before.
     *
     * @throws Refusal if something else has been done under its reference
     */
    boolean include(ChangeId id, Predicate<Change> same) {
        Change made = byReference.get(id.reference());
        if (made != null && !same.test(made)) {
            throw otherContent(id);
        }
        return made != null;
    }

    static Refusal otherContent(ChangeId id) {
        return new Refusal(
                OrderRefusal.CHANGE_EXISTS_WITH_OTHER_CONTENT,
                "something else has been done to the order under reference " + id.reference(),
                "/reference");
    }

    Shipment shipment(ChangeId id) {
        if (byReference.get(id.reference()) instanceof Shipment shipment) {
            return shipment;
        }
        throw new Refusal(OrderRefusal.SHIPMENT_NOT_FOUND, "the order has no shipment " + id.reference());
    }

    GoodsReturn goodsReturn(ChangeId id) {
        GoodsReturn found = findReturn(id);
        if (found == null) {
            throw new Refusal(OrderRefusal.RETURN_NOT_FOUND, "the order has no return " + id.reference());
        }
        return found;
    }

    @Nullable
    GoodsReturn findReturn(ChangeId id) {
        return byReference.get(id.reference()) instanceof GoodsReturn found ? found : null;
    }

    Amendment amendment(ChangeId id) {
        return (Amendment) Objects.requireNonNull(byReference.get(id.reference()));
    }

    /** Whether every shipment but this one is with the buyer. */
    boolean allDeliveredBut(ChangeId id) {
        return byReference.entrySet().stream()
                .noneMatch(entry -> entry.getValue() instanceof Shipment shipment
                        && !shipment.delivered()
                        && !entry.getKey().equals(id.reference()));
    }

    /** When goods of the order first left the house, as far as that is known. */
    Optional<Instant> firstShipped() {
        return byReference.values().stream()
                .flatMap(change -> change instanceof Shipment shipment
                        ? Stream.ofNullable(shipment.shippedAt())
                        : Stream.<Instant>empty())
                .min(Comparator.naturalOrder());
    }

    /** The parts of lines that came back. */
    List<OrderLine> received() {
        return byReference.values().stream()
                .flatMap(change -> change instanceof GoodsReturn goods && goods.received() != null
                        ? goods.received().lines().stream()
                        : Stream.<OrderLine>empty())
                .toList();
    }

    void put(ChangeId id, Change change) {
        byReference.put(id.reference(), change);
    }
}

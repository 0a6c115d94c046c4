package io.tradepost.sagas.fulfilment;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.tradepost.inventory.api.InventoryCommand.CommitStock;
import io.tradepost.inventory.api.InventoryCommand.ReleaseSome;
import io.tradepost.inventory.api.InventoryEvent.ReservationEvent;
import io.tradepost.inventory.api.InventoryEvent.StockCommitted;
import io.tradepost.inventory.api.InventoryEvent.StockPartlyReleased;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Command;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.order.api.OrderCommand.CancelUnshipped;
import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderCommand.HoldOrder;
import io.tradepost.order.api.OrderCommand.ReleaseOrder;
import io.tradepost.order.api.OrderEvent.OrderLinesCancelled;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.payment.api.PaymentCommand.VoidPayment;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.CaptureDeclined;
import io.tradepost.payment.api.PaymentEvent.PaymentCaptured;
import io.tradepost.payment.api.PaymentEvent.PaymentVoided;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stock and payment have yet to do for what was shipped or cancelled of a confirmed order. Each method answers with
 * what is to be sent because of it; what has been sent is kept until it is answered. No field is final: Jackson would leave
 * it as it is when the process is read.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
final class Settlement {

    private static final String EXPIRY = "reservation-expired";
    private static final String GIVEN_UP = "given-up";

    private Set<ChangeId> known = new HashSet<>();
    private List<CommitStock> commits = new ArrayList<>();
    private List<ReleaseSome> releases = new ArrayList<>();
    private List<Capture> captures = new ArrayList<>();
    private @Nullable CancelUnshipped cancelling;
    private @Nullable VoidPayment voiding;
    private @Nullable Money owed;
    private boolean complete;
    private boolean restIsToBeVoided;

    List<Command> shipped(OrderShipped shipped) {
        if (!known.add(shipped.shipmentId())) {
            return List.of();
        }
        List<Command> asked = new ArrayList<>();
        complete |= shipped.complete();
        List<SkuQuantity> goods = Reservation.of(shipped.lines());
        if (!goods.isEmpty()) {
            asked.add(keep(new CommitStock(shipped.orderId(), shipped.shipmentId(), goods), commits));
        }
        owed = owed == null ? shipped.amount() : owed.plus(shipped.amount());
        boolean last = complete && captures.isEmpty();
        restIsToBeVoided = complete && !(last && owed.minor() > 0);
        if (owed.minor() > 0) {
            asked.add(keep(Capture.of(shipped.orderId(), shipped.shipmentId(), owed, last), captures)
                    .command());
            owed = null;
        }
        asked.addAll(voidOnceNothingIsToBeCaptured(shipped.orderId()));
        return asked;
    }

    List<Command> linesCancelled(OrderLinesCancelled cancelled) {
        if (!known.add(cancelled.cancellationId())) {
            return List.of();
        }
        List<Command> asked = new ArrayList<>();
        complete |= cancelled.complete();
        restIsToBeVoided |= complete;
        if (complete) {
            cancelling = null;
        }
        List<SkuQuantity> goods = Reservation.ofParts(cancelled.lines());
        if (!goods.isEmpty()) {
            asked.add(keep(new ReleaseSome(cancelled.orderId(), cancelled.cancellationId(), goods), releases));
        }
        asked.addAll(voidOnceNothingIsToBeCaptured(cancelled.orderId()));
        return asked;
    }

    /** Inventory keeps nothing for the order any longer. */
    List<Command> reservationExpired(OrderId order) {
        return cancelUnshipped(order, EXPIRY, "reservation expired");
    }

    /** An operator wants no more of it to be shipped; empty when nothing is left, or is being cancelled. */
    List<Command> giveUp(OrderId order) {
        return cancelUnshipped(order, GIVEN_UP, "given up by an operator");
    }

    private List<Command> cancelUnshipped(OrderId order, String change, String reason) {
        if (complete || cancelling != null) {
            return List.of();
        }
        cancelling = new CancelUnshipped(order, new ChangeId(order, change), reason);
        return List.of(cancelling);
    }

    List<Command> on(ReservationEvent event) {
        switch (event) {
            case StockCommitted committed ->
                commits.removeIf(commit -> Objects.equals(commit.changeId(), committed.changeId()));
            case StockPartlyReleased released ->
                releases.removeIf(release -> release.changeId().equals(released.changeId()));
            default -> {}
        }
        return List.of();
    }

    List<Command> on(PaymentEvent event) {
        return switch (event) {
            case PaymentCaptured captured -> captured(captured);
            case CaptureDeclined declined -> declined(declined);
            case PaymentVoided _ -> {
                voiding = null;
                yield List.of();
            }
            default -> List.of();
        };
    }

    private List<Command> captured(PaymentCaptured captured) {
        Optional<Capture> capture = find(captured.changeId());
        capture.ifPresent(captures::remove);
        List<Command> asked = new ArrayList<>();
        if (capture.isPresent()
                && capture.get().wasDeclined()
                && captures.stream().noneMatch(Capture::wasDeclined)) {
            asked.add(new ReleaseOrder(captured.orderId(), HoldCause.CAPTURE_DECLINED));
        }
        asked.addAll(voidOnceNothingIsToBeCaptured(captured.orderId()));
        return asked;
    }

    private List<Command> declined(CaptureDeclined declined) {
        return find(declined.changeId())
                .filter(Capture::awaitsAnswer)
                .<List<Command>>map(capture -> {
                    captures.set(captures.indexOf(capture), capture.declined());
                    String shipment = declined.changeId().reference();
                    String reason = "capture of " + shipment + " declined: " + declined.code();
                    return List.of(new HoldOrder(declined.orderId(), HoldCause.CAPTURE_DECLINED, reason));
                })
                .orElse(List.of());
    }

    /** Those that are to be tried again. */
    List<Command> declinedOnes() {
        List<Command> again = captures.stream()
                .filter(capture -> !capture.awaitsAnswer())
                .<Command>map(Capture::command)
                .toList();
        captures.replaceAll(Capture::asked);
        return again;
    }

    List<Command> unanswered() {
        return Stream.of(
                        commits.stream(),
                        releases.stream(),
                        captures.stream().filter(Capture::awaitsAnswer).map(Capture::command),
                        Stream.ofNullable(cancelling),
                        Stream.ofNullable(voiding))
                .<Command>flatMap(commands -> commands)
                .toList();
    }

    List<Command> unansweredAndDeclined() {
        List<Command> all = new ArrayList<>(unanswered());
        all.addAll(declinedOnes());
        return all;
    }

    boolean hasDeclined() {
        return captures.stream().anyMatch(capture -> !capture.awaitsAnswer());
    }

    Step step() {
        if (!unanswered().isEmpty()) {
            return Step.SETTLING;
        }
        if (!captures.isEmpty()) {
            return Step.RETRYING_CAPTURE;
        }
        return complete ? Step.ENDED : Step.AWAITING_SHIPMENT;
    }

    /** A void before would take from a capture what it needs. */
    private List<Command> voidOnceNothingIsToBeCaptured(OrderId order) {
        if (!restIsToBeVoided || !captures.isEmpty()) {
            return List.of();
        }
        restIsToBeVoided = false;
        voiding = new VoidPayment(PaymentId.of(order), order, "nothing is left to be shipped");
        return List.of(voiding);
    }

    private Optional<Capture> find(ChangeId shipment) {
        return captures.stream()
                .filter(capture -> capture.command().changeId().equals(shipment))
                .findFirst();
    }

    private static <T> T keep(T asked, List<T> among) {
        among.add(asked);
        return asked;
    }
}

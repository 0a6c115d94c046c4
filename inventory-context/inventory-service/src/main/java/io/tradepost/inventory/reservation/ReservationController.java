package io.tradepost.inventory.reservation;

import io.tradepost.inventory.api.InventoryEvent.ReservationEvent;
import io.tradepost.inventory.stock.StockRefusal;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Refusal;
import io.tradepost.starter.web.Versions;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reservations, told from their events when somebody asks: a reservation has a handful, and far more are written than
 * are ever looked at.
 */
@RestController
@RequestMapping(path = "/api/stock/reservations", produces = MediaType.APPLICATION_JSON_VALUE)
final class ReservationController {

    private final EventStore events;
    private final HoldingTable holdings;

    ReservationController(EventStore events, HoldingTable holdings) {
        this.events = events;
        this.holdings = holdings;
    }

    @GetMapping("/{orderId}")
    ResponseEntity<ReservationView> find(@PathVariable OrderId orderId) {
        DomainEventStream history = events.readEvents(orderId.value());
        Account account = Account.EMPTY;
        long version = -1;
        while (history.hasNext()) {
            DomainEventMessage<?> message = history.next();
            account = account.after((ReservationEvent) message.getPayload());
            version = message.getSequenceNumber();
        }
        if (version < 0) {
            throw new Refusal(StockRefusal.UNKNOWN_RESERVATION, "nothing was ever reserved for %s".formatted(orderId));
        }
        return ResponseEntity.ok()
                .eTag(Versions.etag(version))
                .body(ReservationView.of(
                        orderId, account, holdings.dueOf(orderId).orElse(null)));
    }
}

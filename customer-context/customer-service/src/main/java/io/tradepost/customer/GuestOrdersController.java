package io.tradepost.customer;

import io.tradepost.customer.CustomerCommand.MergeGuest;
import io.tradepost.customer.CustomerRequest.GuestOrders;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Refusal;
import io.tradepost.starter.unit.Units;
import io.tradepost.starter.web.Versions;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/customers/{id}/guest-orders}: somebody turns out to be the guest who placed them. */
@RestController
final class GuestOrdersController {

    private final CommandGateway commands;
    private final CustomerRows customers;
    private final Units units;

    GuestOrdersController(CommandGateway commands, CustomerRows customers, Units units) {
        this.commands = commands;
        this.customers = customers;
        this.units = units;
    }

    @PostMapping("/api/customers/{id}/guest-orders")
    ResponseEntity<Void> merge(@PathVariable CustomerId id, @Valid @RequestBody GuestOrders body) {
        long version = units.call("merge guest", () -> {
            customers.get(id);
            refuseThoseOfAnother(id, body.orderIds());
            return commands.<Long>sendAndWait(new MergeGuest(id, body.orderIds()));
        });
        return ResponseEntity.noContent().eTag(Versions.etag(version)).build();
    }

    /** Who asks in the same moment for another customer is refused by the table's key. */
    private void refuseThoseOfAnother(CustomerId id, List<OrderId> orderIds) {
        Map<OrderId, CustomerId> guests = customers.guests(orderIds);
        for (int i = 0; i < orderIds.size(); i++) {
            if (!guests.getOrDefault(orderIds.get(i), id).equals(id)) {
                throw new Refusal(
                        CustomerRefusal.GUEST_ORDER_OF_ANOTHER,
                        "another customer placed " + orderIds.get(i) + " as a guest",
                        "/orderIds/" + i);
            }
        }
    }
}

package io.tradepost.customer;

import static java.util.function.Predicate.not;

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

/**
 * {@code /api/customers/{id}/guest-orders}: somebody turns out to be the guest who placed them, or is going to. What a
 * customer placed by name is refused to others, and is the customer's own anyway.
 */
@RestController
final class GuestOrdersController {

    private final CommandGateway commands;
    private final CustomerRows customers;
    private final RegisteredOrders registered;
    private final Units units;

    GuestOrdersController(CommandGateway commands, CustomerRows customers, RegisteredOrders registered, Units units) {
        this.commands = commands;
        this.customers = customers;
        this.registered = registered;
        this.units = units;
    }

    @PostMapping("/api/customers/{id}/guest-orders")
    ResponseEntity<Void> merge(@PathVariable CustomerId id, @Valid @RequestBody GuestOrders body) {
        long version = units.call("merge guest", () -> {
            customers.get(id);
            Map<OrderId, CustomerId> byName = registered.customers(body.orderIds());
            refuseThoseOfAnother(id, body.orderIds(), byName);
            List<OrderId> guests =
                    body.orderIds().stream().filter(not(byName::containsKey)).toList();
            return commands.<Long>sendAndWait(new MergeGuest(id, guests));
        });
        return ResponseEntity.noContent().eTag(Versions.etag(version)).build();
    }

    /** Who asks in the same moment for another customer is refused by the table's key. */
    private void refuseThoseOfAnother(CustomerId id, List<OrderId> orderIds, Map<OrderId, CustomerId> byName) {
        Map<OrderId, CustomerId> guests = customers.guests(orderIds);
        for (int i = 0; i < orderIds.size(); i++) {
            if (!byName.getOrDefault(orderIds.get(i), id).equals(id)) {
                throw new Refusal(
                        CustomerRefusal.ORDER_OF_REGISTERED_CUSTOMER,
                        "another customer placed " + orderIds.get(i) + " by name",
                        "/orderIds/" + i);
            }
            if (!guests.getOrDefault(orderIds.get(i), id).equals(id)) {
                throw new Refusal(
                        CustomerRefusal.GUEST_ORDER_OF_ANOTHER,
                        "another customer placed " + orderIds.get(i) + " as a guest",
                        "/orderIds/" + i);
            }
        }
    }
}

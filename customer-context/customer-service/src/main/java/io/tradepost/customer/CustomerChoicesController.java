package io.tradepost.customer;

import io.tradepost.customer.CustomerCommand.BlockCustomer;
import io.tradepost.customer.CustomerCommand.ChooseContactPreferences;
import io.tradepost.customer.CustomerCommand.ChooseDefaultAddress;
import io.tradepost.customer.CustomerCommand.UnblockCustomer;
import io.tradepost.customer.CustomerRequest.Block;
import io.tradepost.customer.CustomerRequest.DefaultAddress;
import io.tradepost.customer.CustomerRequest.Preferences;
import io.tradepost.kernel.CustomerId;
import io.tradepost.starter.web.Versions;
import jakarta.validation.Valid;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/customers/{id}}: what a customer chose, and whether the shop deals with them. */
@RestController
@RequestMapping("/api/customers/{id}")
final class CustomerChoicesController {

    private final CommandGateway commands;

    CustomerChoicesController(CommandGateway commands) {
        this.commands = commands;
    }

    @PutMapping("/default-address")
    ResponseEntity<Void> choose(@PathVariable CustomerId id, @Valid @RequestBody DefaultAddress body) {
        return changed(new ChooseDefaultAddress(id, body.addressId()));
    }

    @PutMapping("/contact-preferences")
    ResponseEntity<Void> prefer(@PathVariable CustomerId id, @Valid @RequestBody Preferences body) {
        var preferences = new ContactPreferences(body.email(), body.phone(), body.post());
        return changed(new ChooseContactPreferences(id, preferences));
    }

    @PostMapping("/block")
    ResponseEntity<Void> block(@PathVariable CustomerId id, @Valid @RequestBody Block body) {
        return changed(new BlockCustomer(id, body.reason()));
    }

    @PostMapping("/unblock")
    ResponseEntity<Void> unblock(@PathVariable CustomerId id) {
        return changed(new UnblockCustomer(id));
    }

    private ResponseEntity<Void> changed(CustomerCommand command) {
        try {
            long version = commands.<Long>sendAndWait(command);
            return ResponseEntity.noContent().eTag(Versions.etag(version)).build();
        } catch (AggregateNotFoundException absent) {
            throw CustomerRefusal.unknown(command.customerId());
        }
    }
}

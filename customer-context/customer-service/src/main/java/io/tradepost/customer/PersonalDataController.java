package io.tradepost.customer;

import io.tradepost.customer.CustomerCommand.AddAddress;
import io.tradepost.customer.CustomerCommand.Done;
import io.tradepost.customer.CustomerCommand.EraseCustomer;
import io.tradepost.customer.CustomerRequest.NewAddress;
import io.tradepost.customer.CustomerView.Added;
import io.tradepost.kernel.CustomerId;
import io.tradepost.starter.personal.PersonalDataVault;
import io.tradepost.starter.unit.Units;
import io.tradepost.starter.web.Versions;
import jakarta.validation.Valid;
import java.net.URI;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/customers/{id}}: what we are told about a person, and its erasure. */
@RestController
@RequestMapping("/api/customers/{id}")
final class PersonalDataController {

    private final CommandGateway commands;
    private final CustomerRows customers;
    private final PersonalData personalData;
    private final PersonalDataVault vault;
    private final Units units;

    PersonalDataController(
            CommandGateway commands,
            CustomerRows customers,
            PersonalData personalData,
            PersonalDataVault vault,
            Units units) {
        this.commands = commands;
        this.customers = customers;
        this.personalData = personalData;
        this.vault = vault;
        this.units = units;
    }

    @PostMapping(path = "/addresses", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Added> add(@PathVariable CustomerId id, @Valid @RequestBody NewAddress address) {
        return units.call("add address", () -> {
            CustomerRow customer = customers.get(id);
            refuseErased(customer);
            AddAddress command = personalData.sealed(id, address);
            refuseErased(customer); // erased since: sealing made a new key, which goes with this transaction
            Done done = commands.sendAndWait(command);
            var answer =
                    done.created() ? ResponseEntity.created(URI.create("/api/customers/" + id)) : ResponseEntity.ok();
            return answer.eTag(Versions.etag(done.version()))
                    .body(new Added(id, command.address().addressId(), done.version()));
        });
    }

    /** The customer stays registered, as somebody of whom nothing is known. */
    @DeleteMapping("/personal-data")
    ResponseEntity<Void> erase(@PathVariable CustomerId id) {
        units.run("erase personal data", () -> {
            personalData.erase(customers.get(id).customerId());
            commands.<Long>sendAndWait(new EraseCustomer(id));
        });
        return ResponseEntity.noContent().build();
    }

    private void refuseErased(CustomerRow customer) {
        if (customer.isErased(vault)) {
            throw CustomerRefusal.erased();
        }
    }
}

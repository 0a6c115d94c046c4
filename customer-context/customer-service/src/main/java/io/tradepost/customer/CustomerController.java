package io.tradepost.customer;

import static java.util.Objects.requireNonNull;
import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import io.tradepost.customer.CustomerCommand.Done;
import io.tradepost.customer.CustomerCommand.RegisterCustomer;
import io.tradepost.customer.CustomerCommand.SealedAddress;
import io.tradepost.customer.CustomerRequest.NewCustomer;
import io.tradepost.customer.CustomerView.Registered;
import io.tradepost.customer.CustomerView.Standing;
import io.tradepost.kernel.CustomerId;
import io.tradepost.starter.personal.PersonalDataVault;
import io.tradepost.starter.unit.Units;
import io.tradepost.starter.web.Versions;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/customers}: registering and looking up. */
@RestController
@RequestMapping(path = "/api/customers", produces = MediaType.APPLICATION_JSON_VALUE)
final class CustomerController {

    private final CommandGateway commands;
    private final CustomerRows customers;
    private final PersonalData personalData;
    private final PersonalDataVault vault;
    private final Units units;
    private final Registrations registrations;

    CustomerController(
            CommandGateway commands,
            CustomerRows customers,
            PersonalData personalData,
            PersonalDataVault vault,
            Units units,
            Registrations registrations) {
        this.commands = commands;
        this.customers = customers;
        this.personalData = personalData;
        this.vault = vault;
        this.units = units;
        this.registrations = registrations;
    }

    @PostMapping
    ResponseEntity<Registered> register(@Valid @RequestBody NewCustomer request) {
        NewCustomer customer = request.identified();
        CustomerId id = customer.id();
        return units.call("register customer", () -> {
            RegisterCustomer command = personalData.sealed(customer);
            Done done = commands.sendAndWait(command);
            List<String> addressIds = command.addresses().stream()
                    .map(SealedAddress::addressId)
                    .distinct()
                    .toList();
            var answer =
                    done.created() ? ResponseEntity.created(URI.create("/api/customers/" + id)) : ResponseEntity.ok();
            return answer.eTag(Versions.etag(done.version())).body(new Registered(id, addressIds, done.version()));
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<CustomerView> find(@PathVariable CustomerId id) {
        CustomerView customer = customers.get(id).open(vault);
        return ResponseEntity.ok().eTag(Versions.etag(customer.version())).body(customer);
    }

    @PostMapping("/batch")
    CustomerView.Batch batch(@Valid @RequestBody CustomerRequest.Batch batch) {
        if ((batch.customerIds() == null) == (batch.customers() == null)) {
            throw new IllegalArgumentException("either customerIds or customers is required");
        }
        return batch.customers() == null
                ? standings(requireNonNull(batch.customerIds()))
                : new CustomerView.Answers(registrations.register(batch.customers()));
    }

    private CustomerView.Standings standings(List<CustomerId> wanted) {
        List<Standing> found = customers.standings(wanted);
        Set<CustomerId> known = found.stream().map(Standing::customerId).collect(toSet());
        return new CustomerView.Standings(
                found, wanted.stream().distinct().filter(not(known::contains)).toList());
    }
}

package io.tradepost.customer;

import io.tradepost.customer.CustomerCommand.AddAddress;
import io.tradepost.customer.CustomerCommand.RegisterCustomer;
import io.tradepost.customer.CustomerCommand.SealedAddress;
import io.tradepost.customer.CustomerRequest.NewAddress;
import io.tradepost.customer.CustomerRequest.NewCustomer;
import io.tradepost.kernel.CustomerId;
import io.tradepost.starter.personal.PersonalDataVault;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns what people told us into commands that may be kept for ever. */
@Component
final class PersonalData {

    private static final int ID_LENGTH = 16;

    private final PersonalDataVault vault;

    PersonalData(PersonalDataVault vault) {
        this.vault = vault;
    }

    /** Makes or reads all keys at once. */
    void prepare(Collection<CustomerId> customerIds) {
        vault.prepare(customerIds.stream().map(PersonalData::subject).toList());
    }

    String fingerprint(NewCustomer customer) {
        Person person = new Person(customer.name(), customer.email());
        return vault.fingerprint(subject(customer.id()), new Registration(person, customer.addressList()));
    }

    RegisterCustomer sealed(NewCustomer customer) {
        CustomerId customerId = customer.id();
        String subject = subject(customerId);
        return new RegisterCustomer(
                customerId,
                vault.seal(subject, new Person(customer.name(), customer.email())),
                customer.addressList().stream()
                        .map(address -> sealed(subject, address))
                        .toList(),
                fingerprint(customer));
    }

    AddAddress sealed(CustomerId customerId, NewAddress address) {
        return new AddAddress(customerId, sealed(subject(customerId), address));
    }

    void erase(CustomerId customerId) {
        vault.erase(subject(customerId));
    }

    private SealedAddress sealed(String subject, NewAddress wanted) {
        Address address = wanted.content();
        String fingerprint = vault.fingerprint(subject, address);
        return new SealedAddress(
                wanted.addressId() == null ? idFrom(fingerprint) : wanted.addressId(),
                vault.seal(subject, address),
                address.country(),
                Boolean.TRUE.equals(wanted.isDefault()),
                fingerprint);
    }

    private static String idFrom(String fingerprint) {
        return fingerprint.substring(0, ID_LENGTH).replace('+', '-').replace('/', '_');
    }

    private static String subject(CustomerId customerId) {
        return "customer:" + customerId;
    }

    private record Registration(Person person, List<NewAddress> addresses) {}
}

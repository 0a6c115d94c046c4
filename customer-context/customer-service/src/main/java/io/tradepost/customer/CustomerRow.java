package io.tradepost.customer;

import io.tradepost.customer.CustomerView.PlainAddress;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sealed;
import io.tradepost.starter.personal.PersonalDataVault;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that the database holds about one customer, the person still sealed. */
record CustomerRow(
        CustomerId customerId,
        Sealed person,
        List<SealedAddress> addresses,
        @Nullable String defaultAddress,
        ContactPreferences contactPreferences,
        boolean blocked,
        List<OrderId> guestOrders,
        long version) {

    record SealedAddress(String addressId, Sealed address, String country) {}

    boolean isErased(PersonalDataVault vault) {
        return vault.open(person, Person.class).isEmpty();
    }

    CustomerView open(PersonalDataVault vault) {
        Optional<Person> plain = vault.open(person, Person.class);
        return new CustomerView(
                customerId,
                plain.map(Person::name).orElse(null),
                plain.map(Person::email).orElse(null),
                addresses.stream().map(address -> open(address, vault)).toList(),
                contactPreferences,
                blocked,
                plain.isEmpty(),
                guestOrders,
                version);
    }

    private PlainAddress open(SealedAddress sealed, PersonalDataVault vault) {
        String id = sealed.addressId();
        boolean isDefault = id.equals(defaultAddress);
        return vault.open(sealed.address(), Address.class)
                .map(a -> new PlainAddress(
                        id, a.name(), a.line1(), a.line2(), a.city(), a.postcode(), a.country(), isDefault))
                .orElseGet(() -> new PlainAddress(id, null, null, null, null, null, sealed.country(), isDefault));
    }
}

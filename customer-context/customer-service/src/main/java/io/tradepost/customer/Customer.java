package io.tradepost.customer;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;
import static io.tradepost.customer.CustomerRefusal.ADDRESS_EXISTS;
import static io.tradepost.customer.CustomerRefusal.ADDRESS_UNKNOWN;
import static io.tradepost.customer.CustomerRefusal.CUSTOMER_EXISTS;
import static io.tradepost.customer.CustomerRefusal.SEVERAL_DEFAULT_ADDRESSES;
import static io.tradepost.customer.CustomerRefusal.TOO_MANY_ADDRESSES;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tradepost.customer.CustomerCommand.AddAddress;
import io.tradepost.customer.CustomerCommand.BlockCustomer;
import io.tradepost.customer.CustomerCommand.ChooseContactPreferences;
import io.tradepost.customer.CustomerCommand.ChooseDefaultAddress;
import io.tradepost.customer.CustomerCommand.Done;
import io.tradepost.customer.CustomerCommand.RegisterCustomer;
import io.tradepost.customer.CustomerCommand.SealedAddress;
import io.tradepost.customer.CustomerCommand.UnblockCustomer;
import io.tradepost.customer.api.CustomerEvent;
import io.tradepost.customer.api.CustomerEvent.AddressAdded;
import io.tradepost.customer.api.CustomerEvent.ContactPreferencesChosen;
import io.tradepost.customer.api.CustomerEvent.CustomerBlocked;
import io.tradepost.customer.api.CustomerEvent.CustomerRegistered;
import io.tradepost.customer.api.CustomerEvent.CustomerUnblocked;
import io.tradepost.customer.api.CustomerEvent.DefaultAddressChosen;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may order by name. Registered once, a customer has any number of addresses, one of them the default, says how
 * to be contacted, and may be blocked from ordering and unblocked again. Knows people only by sealed content.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "aggregateSnapshots")
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
final class Customer {

    static final int MAX_ADDRESSES = 100;

    /** Of the sealed content, beside the event: what was asked for is nobody else's business. */
    static final String FINGERPRINT = "fingerprint";

    @AggregateIdentifier
    private @Nullable CustomerId customerId;

    private @Nullable String registration;
    private Map<String, String> addresses = new HashMap<>(); // not final: a snapshot could not be read back
    private @Nullable String defaultAddress;
    private ContactPreferences preferences = ContactPreferences.NONE;
    private boolean blocked;

    Customer() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Done handle(RegisterCustomer command) {
        boolean created = customerId == null;
        if (created) {
            List<SealedAddress> wanted = command.addresses();
            List<SealedAddress> defaults =
                    wanted.stream().filter(SealedAddress::asDefault).toList();
            if (defaults.size() > 1) {
                throw new Refusal(SEVERAL_DEFAULT_ADDRESSES, "only one address can be the default", "/addresses");
            }
            apply(new CustomerRegistered(command.customerId(), command.person()), marked(command.fingerprint()));
            for (int i = 0; i < wanted.size(); i++) {
                add(command.customerId(), wanted.get(i), "/addresses/" + i + "/addressId");
            }
            defaults.stream().findFirst().or(() -> wanted.stream().findFirst()).ifPresent(this::choose);
        } else if (!command.fingerprint().equals(registration)) {
            throw new Refusal(
                    CUSTOMER_EXISTS, "customer " + customerId + " was registered with other content", "/customerId");
        }
        return new Done(getVersion(), created);
    }

    @CommandHandler
    Done handle(AddAddress command) {
        SealedAddress address = command.address();
        boolean added = add(command.customerId(), address, "/addressId");
        if (added && (address.asDefault() || defaultAddress == null)) {
            apply(new DefaultAddressChosen(command.customerId(), address.addressId()));
        }
        return new Done(getVersion(), added);
    }

    @CommandHandler
    long handle(ChooseDefaultAddress command) {
        if (!addresses.containsKey(command.addressId())) {
            throw new Refusal(ADDRESS_UNKNOWN, "the customer has no such address", "/addressId");
        }
        if (!command.addressId().equals(defaultAddress)) {
            apply(new DefaultAddressChosen(command.customerId(), command.addressId()));
        }
        return getVersion();
    }

    @CommandHandler
    long handle(ChooseContactPreferences command) {
        ContactPreferences wanted = command.preferences();
        if (!preferences.equals(wanted)) {
            apply(new ContactPreferencesChosen(command.customerId(), wanted.email(), wanted.phone(), wanted.post()));
        }
        return getVersion();
    }

    @CommandHandler
    long handle(BlockCustomer command) {
        if (!blocked) {
            apply(new CustomerBlocked(command.customerId(), command.reason()));
        }
        return getVersion();
    }

    @CommandHandler
    long handle(UnblockCustomer command) {
        if (blocked) {
            apply(new CustomerUnblocked(command.customerId()));
        }
        return getVersion();
    }

    @EventSourcingHandler
    void on(CustomerEvent event, @MetaDataValue(FINGERPRINT) @Nullable String fingerprint) {
        switch (event) {
            case CustomerRegistered e -> {
                customerId = e.customerId();
                registration = fingerprint;
            }
            case AddressAdded e -> addresses.put(e.addressId(), fingerprint == null ? "" : fingerprint);
            case DefaultAddressChosen e -> defaultAddress = e.addressId();
            case ContactPreferencesChosen e -> preferences = new ContactPreferences(e.email(), e.phone(), e.post());
            case CustomerBlocked e -> blocked = true;
            case CustomerUnblocked e -> blocked = false;
        }
    }

    /** @return false when it was there before */
    private boolean add(CustomerId customer, SealedAddress wanted, String pointer) {
        String known = addresses.get(wanted.addressId());
        if (known != null && !known.equals(wanted.fingerprint())) {
            throw new Refusal(ADDRESS_EXISTS, "the customer has another address of that id", pointer);
        }
        if (known == null && addresses.size() == MAX_ADDRESSES) {
            throw new Refusal(TOO_MANY_ADDRESSES, "a customer has at most " + MAX_ADDRESSES + " addresses");
        }
        if (known == null) {
            apply(
                    new AddressAdded(customer, wanted.addressId(), wanted.address(), wanted.country()),
                    marked(wanted.fingerprint()));
        }
        return known == null;
    }

    private void choose(SealedAddress address) {
        if (customerId != null) {
            apply(new DefaultAddressChosen(customerId, address.addressId()));
        }
    }

    private static MetaData marked(String fingerprint) {
        return MetaData.with(FINGERPRINT, fingerprint);
    }
}

package io.tradepost.customer;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;
import static io.tradepost.customer.CustomerRefusal.ADDRESS_UNKNOWN;
import static io.tradepost.customer.CustomerRefusal.TOO_MANY_ADDRESSES;
import static io.tradepost.customer.CustomerRefusal.TOO_MANY_GUEST_ORDERS;
import static java.util.function.Predicate.not;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tradepost.customer.CustomerCommand.AddAddress;
import io.tradepost.customer.CustomerCommand.BlockCustomer;
import io.tradepost.customer.CustomerCommand.ChooseContactPreferences;
import io.tradepost.customer.CustomerCommand.ChooseDefaultAddress;
import io.tradepost.customer.CustomerCommand.Done;
import io.tradepost.customer.CustomerCommand.EnrolCustomer;
import io.tradepost.customer.CustomerCommand.EraseCustomer;
import io.tradepost.customer.CustomerCommand.MergeGuest;
import io.tradepost.customer.CustomerCommand.RegisterCustomer;
import io.tradepost.customer.CustomerCommand.SealedAddress;
import io.tradepost.customer.CustomerCommand.UnblockCustomer;
import io.tradepost.customer.api.CustomerEvent;
import io.tradepost.customer.api.CustomerEvent.AddressAdded;
import io.tradepost.customer.api.CustomerEvent.ContactPreferencesChosen;
import io.tradepost.customer.api.CustomerEvent.CustomerBlocked;
import io.tradepost.customer.api.CustomerEvent.CustomerErased;
import io.tradepost.customer.api.CustomerEvent.CustomerRegistered;
import io.tradepost.customer.api.CustomerEvent.CustomerUnblocked;
import io.tradepost.customer.api.CustomerEvent.DefaultAddressChosen;
import io.tradepost.customer.api.CustomerEvent.GuestMerged;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Refusal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * to be contacted, may be blocked from ordering and unblocked again, and may turn out to be the guest who placed an order. An
 * erased customer is somebody of whom nothing is known and nothing more is learnt. Knows people only by sealed content.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "aggregateSnapshots")
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
final class Customer {

    static final int MAX_ADDRESSES = 100;
    static final int MAX_GUEST_ORDERS = 10_000;

    /** Of the sealed content, beside the event: what was asked for is nobody else's business. */
    static final String FINGERPRINT = "fingerprint";

    @AggregateIdentifier
    private @Nullable CustomerId customerId;

    private @Nullable String registration;
    private Map<String, String> addresses = new HashMap<>(); // not final: a snapshot could not be read back
    private @Nullable String defaultAddress;
    private ContactPreferences preferences = ContactPreferences.NONE;
    private boolean blocked;
    private boolean erased;
    private Set<OrderId> guestOrders = new HashSet<>();

    Customer() {}

    @CommandHandler
    Customer(EnrolCustomer command) {
        register(command.registration());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Done handle(RegisterCustomer command) {
        boolean created = customerId == null;
        if (created) {
            register(command);
        } else {
            refuseErased();
            if (!command.fingerprint().equals(registration)) {
                throw CustomerRefusal.otherContent(command.customerId());
            }
        }
        return new Done(getVersion(), created);
    }

    @CommandHandler
    Done handle(AddAddress command) {
        refuseErased();
        SealedAddress address = command.address();
        String known = addresses.get(address.addressId());
        if (known != null && !known.equals(address.fingerprint())) {
            throw CustomerRefusal.otherAddress("/addressId");
        }
        if (known == null && addresses.size() == MAX_ADDRESSES) {
            throw new Refusal(TOO_MANY_ADDRESSES, "a customer has at most " + MAX_ADDRESSES + " addresses");
        }
        if (known == null) {
            boolean first = defaultAddress == null;
            add(command.customerId(), address);
            if (first || address.asDefault()) {
                apply(new DefaultAddressChosen(command.customerId(), address.addressId()));
            }
        }
        return new Done(getVersion(), known == null);
    }

    @CommandHandler
    long handle(ChooseDefaultAddress command) {
        refuseErased();
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
        refuseErased();
        ContactPreferences wanted = command.preferences();
        if (!preferences.equals(wanted)) {
            apply(new ContactPreferencesChosen(command.customerId(), wanted.email(), wanted.phone(), wanted.post()));
        }
        return getVersion();
    }

    @CommandHandler
    long handle(BlockCustomer command) {
        refuseErased();
        if (!blocked) {
            apply(new CustomerBlocked(command.customerId(), command.reason()));
        }
        return getVersion();
    }

    @CommandHandler
    long handle(UnblockCustomer command) {
        refuseErased();
        if (blocked) {
            apply(new CustomerUnblocked(command.customerId()));
        }
        return getVersion();
    }

    /** A blocked customer, too: the orders are placed already. */
    @CommandHandler
    long handle(MergeGuest command) {
        refuseErased();
        List<OrderId> others = command.orderIds().stream()
                .distinct()
                .filter(not(guestOrders::contains))
                .toList();
        if (guestOrders.size() + others.size() > MAX_GUEST_ORDERS) {
            throw new Refusal(TOO_MANY_GUEST_ORDERS, "a customer has at most " + MAX_GUEST_ORDERS + " guest orders");
        }
        if (!others.isEmpty()) {
            apply(new GuestMerged(command.customerId(), others));
        }
        return getVersion();
    }

    @CommandHandler
    long handle(EraseCustomer command) {
        if (!erased) {
            apply(new CustomerErased(command.customerId()));
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
            case GuestMerged e -> guestOrders.addAll(e.orderIds());
            case CustomerErased e -> erased = true;
        }
    }

    private static void register(RegisterCustomer command) {
        CustomerId customer = command.customerId();
        List<SealedAddress> wanted = command.differentAddresses();
        apply(new CustomerRegistered(customer, command.person()), marked(command.fingerprint()));
        wanted.forEach(address -> add(customer, address));
        wanted.stream()
                .filter(SealedAddress::asDefault)
                .findFirst()
                .or(() -> wanted.stream().findFirst())
                .ifPresent(address -> apply(new DefaultAddressChosen(customer, address.addressId())));
    }

    private static void add(CustomerId customer, SealedAddress wanted) {
        apply(
                new AddressAdded(customer, wanted.addressId(), wanted.address(), wanted.country()),
                marked(wanted.fingerprint()));
    }

    private void refuseErased() {
        if (erased) {
            throw CustomerRefusal.erased();
        }
    }

    private static MetaData marked(String fingerprint) {
        return MetaData.with(FINGERPRINT, fingerprint);
    }
}

package io.tradepost.customer.api;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Event;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sealed;
import java.util.List;

/** The life of a registered customer, keyed by customer id on {@code customer.events}; personal data only sealed. */
public sealed interface CustomerEvent extends Event {

    CustomerId customerId();

    /** @param person sealed {@code {"name":..,"email":..}}, without an email where none is known */
    record CustomerRegistered(CustomerId customerId, Sealed person) implements CustomerEvent {}

    /**
     * @param addressId unique within the customer
     * @param address sealed {@code {"name":..,"line1":..,"line2":..,"city":..,"postcode":..,"country":..}}
     * @param country the part reports may keep
     */
    record AddressAdded(CustomerId customerId, String addressId, Sealed address, String country)
            implements CustomerEvent {}

    record DefaultAddressChosen(CustomerId customerId, String addressId) implements CustomerEvent {}

    /** Which channels the customer agrees to be contacted on. */
    record ContactPreferencesChosen(CustomerId customerId, boolean email, boolean phone, boolean post)
            implements CustomerEvent {}

    /** New orders are refused from now on; running ones go on. */
    record CustomerBlocked(CustomerId customerId, String reason) implements CustomerEvent {}

    record CustomerUnblocked(CustomerId customerId) implements CustomerEvent {}

    /**
     * The guest who placed these orders is this customer.
     *
     * @param orderIds 1 to 100 orders; one that is no guest's is not touched
     */
    record GuestMerged(CustomerId customerId, List<OrderId> orderIds) implements CustomerEvent {}

    /** The customer's personal data can no longer be opened: no new orders from now on; running ones go on. */
    record CustomerErased(CustomerId customerId) implements CustomerEvent {}
}

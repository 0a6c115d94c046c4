package io.tradepost.customer;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Sealed;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * What may be asked of a customer. Each may come more than once; a repeat writes nothing. Sealing the same content twice
 * gives two ciphers, so content is compared by its fingerprint.
 */
sealed interface CustomerCommand {

    CustomerId customerId();

    /**
     * Answer: {@link Done}.
     *
     * @param fingerprint of all that was asked for, addresses included
     */
    record RegisterCustomer(
            @TargetAggregateIdentifier CustomerId customerId,
            Sealed person,
            List<SealedAddress> addresses,
            String fingerprint)
            implements CustomerCommand {}

    /** Answer: {@link Done}. */
    record AddAddress(@TargetAggregateIdentifier CustomerId customerId, SealedAddress address)
            implements CustomerCommand {}

    record ChooseDefaultAddress(@TargetAggregateIdentifier CustomerId customerId, String addressId)
            implements CustomerCommand {}

    record ChooseContactPreferences(
            @TargetAggregateIdentifier CustomerId customerId, ContactPreferences preferences)
            implements CustomerCommand {}

    record BlockCustomer(@TargetAggregateIdentifier CustomerId customerId, String reason) implements CustomerCommand {}

    record UnblockCustomer(@TargetAggregateIdentifier CustomerId customerId) implements CustomerCommand {}

    /** @param asDefault whether it is to be the customer's default; the first address is so anyway */
    record SealedAddress(String addressId, Sealed address, String country, boolean asDefault, String fingerprint) {}

    /** @param created false when it was there before, with the same content */
    record Done(long version, boolean created) {}
}

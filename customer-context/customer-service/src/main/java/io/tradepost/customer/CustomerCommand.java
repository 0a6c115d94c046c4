package io.tradepost.customer;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.Sealed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            implements CustomerCommand {

        /** Each once, in their order; refuses what no customer can have. */
        List<SealedAddress> differentAddresses() {
            if (addresses.stream().filter(SealedAddress::asDefault).count() > 1) {
                throw new Refusal(
                        CustomerRefusal.SEVERAL_DEFAULT_ADDRESSES, "only one address can be the default", "/addresses");
            }
            Map<String, SealedAddress> different = new LinkedHashMap<>();
            for (int i = 0; i < addresses.size(); i++) {
                SealedAddress wanted = addresses.get(i);
                SealedAddress known = different.putIfAbsent(wanted.addressId(), wanted);
                if (known != null && !known.fingerprint().equals(wanted.fingerprint())) {
                    throw CustomerRefusal.otherAddress("/addresses/" + i + "/addressId");
                }
            }
            return List.copyOf(different.values());
        }

        /** Of the customer that it makes. */
        long version() {
            int different = differentAddresses().size();
            return different == 0 ? 0 : different + 1; // and one of them is the default
        }
    }

    /** Registers whom its sender knows not to be there, without looking; the one command that cannot be repeated. */
    record EnrolCustomer(@TargetAggregateIdentifier CustomerId customerId, RegisterCustomer registration)
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

    /** @param orderIds of orders that the customer placed as a guest */
    record MergeGuest(@TargetAggregateIdentifier CustomerId customerId, List<OrderId> orderIds)
            implements CustomerCommand {}

    /** The key to the customer's personal data goes in the same transaction. */
    record EraseCustomer(@TargetAggregateIdentifier CustomerId customerId) implements CustomerCommand {}

    /** @param asDefault whether it is to be the customer's default; the first address is so anyway */
    record SealedAddress(String addressId, Sealed address, String country, boolean asDefault, String fingerprint) {}

    /** @param created false when it was there before, with the same content */
    record Done(long version, boolean created) {}
}

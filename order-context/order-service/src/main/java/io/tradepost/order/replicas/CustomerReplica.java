package io.tradepost.order.replicas;

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
import io.tradepost.starter.jdbc.BatchedUpdates;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Writes the table {@code customer_replica}: who is a customer, and may they buy. */
@Component
@ProcessingGroup("replicas")
final class CustomerReplica {

    private static final String BLOCKED = """
            insert into customer_replica (customer_id, blocked, version) select ?, ?, ?
            on conflict (customer_id) do update set blocked = excluded.blocked, version = excluded.version
            where customer_replica.version < excluded.version""";

    private final BatchedUpdates updates;

    CustomerReplica(BatchedUpdates updates) {
        this.updates = updates;
    }

    @EventHandler
    void on(CustomerEvent event, @SequenceNumber long version) {
        switch (event) {
            case CustomerRegistered e -> blocked(e.customerId(), false, version);
            case CustomerBlocked e -> blocked(e.customerId(), true, version);
            case CustomerUnblocked e -> blocked(e.customerId(), false, version);
            case CustomerErased e -> blocked(e.customerId(), true, version);
            case AddressAdded e -> {}
            case DefaultAddressChosen e -> {}
            case ContactPreferencesChosen e -> {}
            case GuestMerged e -> {}
        }
    }

    private void blocked(CustomerId customerId, boolean blocked, long version) {
        updates.add(BLOCKED, customerId.value(), blocked, version);
    }
}

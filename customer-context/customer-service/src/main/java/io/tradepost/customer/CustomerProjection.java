package io.tradepost.customer;

import io.tradepost.customer.api.CustomerEvent;
import io.tradepost.customer.api.CustomerEvent.AddressAdded;
import io.tradepost.customer.api.CustomerEvent.ContactPreferencesChosen;
import io.tradepost.customer.api.CustomerEvent.CustomerBlocked;
import io.tradepost.customer.api.CustomerEvent.CustomerRegistered;
import io.tradepost.customer.api.CustomerEvent.CustomerUnblocked;
import io.tradepost.customer.api.CustomerEvent.DefaultAddressChosen;
import io.tradepost.kernel.CustomerId;
import io.tradepost.starter.jdbc.BatchedUpdates;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the table {@code customer} in step with the events, in the transaction that appends them. */
@Component
@ProcessingGroup("customers")
final class CustomerProjection {

    private final BatchedUpdates updates;
    private final JsonMapper json;

    CustomerProjection(BatchedUpdates updates, JsonMapper json) {
        this.updates = updates;
        this.json = json;
    }

    @EventHandler
    void on(CustomerEvent event, @SequenceNumber long version) {
        CustomerId id = event.customerId();
        switch (event) {
            case CustomerRegistered e -> updates.add("""
                        insert into customer (customer_id, person, version) values (?, ?::jsonb, ?)
                        on conflict (customer_id) do nothing""", id.value(), json.writeValueAsString(e.person()), version);
            case AddressAdded e ->
                set(
                        "addresses = addresses || ?::jsonb",
                        id,
                        version,
                        json.writeValueAsString(
                                List.of(new CustomerRow.SealedAddress(e.addressId(), e.address(), e.country()))));
            case DefaultAddressChosen e -> set("default_address = ?", id, version, e.addressId());
            case ContactPreferencesChosen e ->
                set("by_email = ?, by_phone = ?, by_post = ?", id, version, e.email(), e.phone(), e.post());
            case CustomerBlocked e -> set("blocked = true", id, version);
            case CustomerUnblocked e -> set("blocked = false", id, version);
        }
    }

    /** Flushed first, because two kinds of change to one row must reach it in their order. */
    private void set(String columns, CustomerId id, long version, @Nullable Object... values) {
        updates.flush();
        Stream<@Nullable Object> key = Stream.of(version, id.value(), version);
        updates.add(
                "update customer set " + columns + ", version = ? where customer_id = ? and version < ?",
                Stream.concat(Arrays.stream(values), key).toArray());
    }
}

package io.tradepost.customer;

import io.tradepost.customer.api.CustomerEvent;
import io.tradepost.customer.api.CustomerEvent.AddressAdded;
import io.tradepost.customer.api.CustomerEvent.ContactPreferencesChosen;
import io.tradepost.customer.api.CustomerEvent.CustomerBlocked;
import io.tradepost.customer.api.CustomerEvent.CustomerErased;
import io.tradepost.customer.api.CustomerEvent.CustomerRegistered;
import io.tradepost.customer.api.CustomerEvent.CustomerUnblocked;
import io.tradepost.customer.api.CustomerEvent.DefaultAddressChosen;
import io.tradepost.customer.api.CustomerEvent.GuestMerged;
import io.tradepost.starter.jdbc.BatchedUpdates;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the service's tables in step with the events, in the transaction that appends them. */
@Component
@ProcessingGroup("customers")
final class CustomerProjection {

    /** One statement for all events, so that those of one unit of work reach their rows in their order. Null keeps. */
    private static final String MERGE = """
            merge into customer c
            using (values (?, ?::bigint, ?::jsonb, ?, ?::jsonb, ?, ?::boolean, ?::boolean, ?::boolean, ?::boolean, ?::boolean))
                as e (customer_id, version, person, registration, addresses, default_address, by_email, by_phone, by_post,
                      blocked, erased)
            on c.customer_id = e.customer_id
            when matched and c.version < e.version then update set
                addresses = c.addresses || coalesce(e.addresses, '[]'),
                default_address = coalesce(e.default_address, c.default_address),
                by_email = coalesce(e.by_email, c.by_email),
                by_phone = coalesce(e.by_phone, c.by_phone),
                by_post = coalesce(e.by_post, c.by_post),
                blocked = coalesce(e.blocked, c.blocked),
                erased = coalesce(e.erased, c.erased),
                version = e.version
            when not matched then
                insert (customer_id, person, registration, version)
                values (e.customer_id, e.person, e.registration, e.version)""";

    private static final String MERGE_GUEST =
            "insert into guest_order (order_id, customer_id, version) values (?, ?, ?)";

    private final BatchedUpdates updates;
    private final JsonMapper json;

    CustomerProjection(BatchedUpdates updates, JsonMapper json) {
        this.updates = updates;
        this.json = json;
    }

    @EventHandler
    void on(
            CustomerEvent event,
            @SequenceNumber long version,
            @MetaDataValue(Customer.FINGERPRINT) @Nullable String fingerprint) {
        String id = event.customerId().value();
        switch (event) {
            case CustomerRegistered e -> {
                String person = json.writeValueAsString(e.person());
                merge(id, version, person, fingerprint, null, null, null, null, null);
            }
            case AddressAdded e -> {
                var address = new CustomerRow.SealedAddress(e.addressId(), e.address(), e.country());
                String added = json.writeValueAsString(List.of(address));
                merge(id, version, null, null, added, null, null, null, null);
            }
            case DefaultAddressChosen e -> merge(id, version, null, null, null, e.addressId(), null, null, null);
            case ContactPreferencesChosen e -> {
                var chosen = new ContactPreferences(e.email(), e.phone(), e.post());
                merge(id, version, null, null, null, null, chosen, null, null);
            }
            case CustomerBlocked e -> merge(id, version, null, null, null, null, null, true, null);
            case CustomerUnblocked e -> merge(id, version, null, null, null, null, null, false, null);
            case CustomerErased e -> merge(id, version, null, null, null, null, null, null, true);
            case GuestMerged e -> {
                merge(id, version, null, null, null, null, null, null, null);
                e.orderIds().forEach(order -> updates.add(MERGE_GUEST, order.value(), id, version));
            }
        }
    }

    private void merge(
            String id,
            long version,
            @Nullable String person,
            @Nullable String registration,
            @Nullable String addresses,
            @Nullable String defaultAddress,
            @Nullable ContactPreferences preferences,
            @Nullable Boolean blocked,
            @Nullable Boolean erased) {
        updates.add(
                MERGE,
                id,
                version,
                person,
                registration,
                addresses,
                defaultAddress,
                preferences == null ? null : preferences.email(),
                preferences == null ? null : preferences.phone(),
                preferences == null ? null : preferences.post(),
                blocked,
                erased);
    }
}

package io.tradepost.customer;

import io.tradepost.customer.api.CustomerEvent;
import io.tradepost.customer.api.CustomerEvent.CustomerErased;
import io.tradepost.customer.api.CustomerEvent.CustomerRegistered;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Sealed;
import io.tradepost.starter.jdbc.UnitRows;
import io.tradepost.starter.personal.KeyRing;
import io.tradepost.starter.personal.PersonalDataVault;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the table {@code customer_index}, by which people are found: one row for each, of what they are found by only
 * fingerprints, under a key of their own. It goes when the person's data goes.
 */
@Component
@ProcessingGroup("customers")
class CustomerIndex {

    private static final String KEY = "customers:index";
    private static final int FINGERPRINT = 16;

    private final JdbcTemplate jdbc;
    private final PersonalDataVault vault;
    private final UnitRows<CustomerId, Sealed> registered = new UnitRows<>((earlier, later) -> later, this::write);

    CustomerIndex(JdbcTemplate jdbc, PersonalDataVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
        vault.prepare(List.of(KEY)); // now, so that no registration waits for another that makes it
    }

    @EventHandler
    void on(CustomerEvent event) {
        switch (event) {
            case CustomerRegistered e -> registered.add(e.customerId(), e.person());
            case CustomerErased e ->
                jdbc.update(
                        "delete from customer_index where customer_id = ?",
                        e.customerId().value());
            default -> {}
        }
    }

    /** Whom nothing is known of is not written. */
    void write(Map<CustomerId, Sealed> people) {
        KeyRing keys =
                vault.keysOf(people.values().stream().map(Sealed::subject).toList());
        List<Object[]> rows = people.entrySet().stream()
                .flatMap(entry -> keys.open(entry.getValue(), Person.class).stream()
                        .map(person -> new Object[] {entry.getKey().value(), fingerprints(Beginnings.of(person))}))
                .toList();
        jdbc.batchUpdate(
                "insert into customer_index (customer_id, beginnings) values (?, ?) on conflict do nothing", rows);
    }

    String[] fingerprints(Collection<String> beginnings) {
        return beginnings.stream()
                .map(beginning -> vault.fingerprint(KEY, beginning).substring(0, FINGERPRINT))
                .toArray(String[]::new);
    }
}

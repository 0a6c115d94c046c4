package io.tradepost.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Sealed;
import io.tradepost.starter.personal.KeyRing;
import io.tradepost.starter.personal.PersonalDataVault;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds people in the index, in the order of their ids, and opens who they are. */
@Component
final class CustomerFinding {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            CustomerId customerId, String name, @Nullable String email, boolean blocked) {}

    private record Row(CustomerId customerId, Sealed person, boolean blocked) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CustomerIndex index;
    private final PersonalDataVault vault;

    CustomerFinding(JdbcClient jdbc, JsonMapper json, CustomerIndex index, PersonalDataVault vault) {
        this.jdbc = jdbc;
        this.json = json;
        this.index = index;
        this.vault = vault;
    }

    /** @param text all words of which are beginnings of something about the person; blank for everybody */
    List<Found> find(String text, @Nullable CustomerId after, int limit) {
        Set<String> wanted = Beginnings.wanted(text);
        if (wanted.isEmpty() && !text.isBlank()) {
            return List.of(); // nothing that anybody is called
        }
        List<Row> rows = jdbc.sql("""
                        select customer_id, person, blocked from customer_index join customer using (customer_id)
                        where beginnings @> ?::text[] and customer_id > ? order by customer_id limit ?""")
                .params(index.fingerprints(wanted), after == null ? "" : after.value(), limit)
                .query((row, number) -> new Row(
                        new CustomerId(row.getString("customer_id")),
                        json.readValue(row.getString("person"), Sealed.class),
                        row.getBoolean("blocked")))
                .list();
        KeyRing keys =
                vault.keysOf(rows.stream().map(row -> row.person().subject()).toList());
        return rows.stream()
                .flatMap(row -> keys.open(row.person(), Person.class).stream()
                        .map(person -> new Found(row.customerId(), person.name(), person.email(), row.blocked())))
                .toList();
    }
}

package io.tradepost.customer;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Sealed;
import io.tradepost.starter.personal.KeyRing;
import io.tradepost.starter.personal.PersonalDataVault;
import io.tradepost.starter.unit.Units;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Indexes, when the service starts, who was registered before there was an index. */
@Component
final class CustomerIndexing implements SmartInitializingSingleton {

    private static final int AT_ONCE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(CustomerIndexing.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CustomerIndex index;
    private final PersonalDataVault vault;
    private final Units units;

    CustomerIndexing(JdbcClient jdbc, JsonMapper json, CustomerIndex index, PersonalDataVault vault, Units units) {
        this.jdbc = jdbc;
        this.json = json;
        this.index = index;
        this.vault = vault;
        this.units = units;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Optional<String> last = Optional.of("");
        while (last.isPresent()) {
            String after = last.get();
            last = units.call("index customers", () -> index(after));
        }
    }

    /** What cannot be opened is no reason not to start. */
    private Map<CustomerId, Sealed> readable(Map<CustomerId, Sealed> people) {
        KeyRing keys =
                vault.keysOf(people.values().stream().map(Sealed::subject).toList());
        Map<CustomerId, Sealed> readable = new TreeMap<>();
        people.forEach((id, person) -> {
            try {
                if (keys.open(person, Person.class).isPresent()) {
                    readable.put(id, person);
                }
            } catch (RuntimeException damaged) {
                LOG.warn("customer {} cannot be found by name: {}", id, damaged.toString());
            }
        });
        return readable;
    }

    /** The last of those after this one; empty when there was none. */
    private Optional<String> index(String after) {
        Map<CustomerId, Sealed> people = new TreeMap<>();
        jdbc.sql("""
                        select customer_id, person from customer c
                        where customer_id > ? and not erased
                          and not exists (select from customer_index i where i.customer_id = c.customer_id)
                        order by customer_id limit ?""").params(after, AT_ONCE).query(row -> {
            people.put(new CustomerId(row.getString(1)), json.readValue(row.getString(2), Sealed.class));
        });
        if (people.isEmpty()) {
            return Optional.empty();
        }
        index.write(readable(people));
        return people.keySet().stream().map(CustomerId::value).max(Comparator.naturalOrder());
    }
}

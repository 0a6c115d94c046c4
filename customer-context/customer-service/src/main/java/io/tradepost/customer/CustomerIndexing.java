package io.tradepost.customer;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Sealed;
import io.tradepost.starter.unit.Units;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Indexes, when the service starts, who was registered before there was an index. */
@Component
final class CustomerIndexing implements SmartInitializingSingleton {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CustomerIndex index;
    private final Units units;

    CustomerIndexing(JdbcClient jdbc, JsonMapper json, CustomerIndex index, Units units) {
        this.jdbc = jdbc;
        this.json = json;
        this.index = index;
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
        index.write(people);
        return people.keySet().stream().map(CustomerId::value).max(Comparator.naturalOrder());
    }
}

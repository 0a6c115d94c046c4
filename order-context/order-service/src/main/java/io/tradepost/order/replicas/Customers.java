package io.tradepost.order.replicas;

import static java.util.function.Predicate.not;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.tradepost.kernel.CustomerId;
import io.tradepost.starter.TradepostProperties;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Finds customers: all in one query, and those that are not there yet with the customer context. */
@Component
public final class Customers {

    private final JdbcClient jdbc;
    private final Owner owner;

    Customers(JdbcClient jdbc, TradepostProperties tradepost, RestClient.Builder http) {
        this.jdbc = jdbc;
        this.owner = new Owner("customer", tradepost.services().get("customer"), http);
    }

    public Found<CustomerId, Customer> find(Collection<CustomerId> ids) {
        Map<CustomerId, Customer> known = new HashMap<>();
        if (ids.isEmpty()) {
            return new Found<>(known, Set.of());
        }
        replicated(ids).forEach(customer -> known.put(customer.customerId(), customer));
        List<CustomerId> missing =
                ids.stream().distinct().filter(not(known::containsKey)).toList();
        Set<CustomerId> unanswered = new HashSet<>();
        if (!missing.isEmpty()) {
            owner.ask("/api/customers/batch", new Question(missing), Answer.class)
                    .ifPresentOrElse(
                            answer ->
                                    answer.customers().forEach(customer -> known.put(customer.customerId(), customer)),
                            () -> unanswered.addAll(missing));
        }
        return new Found<>(known, unanswered);
    }

    private List<Customer> replicated(Collection<CustomerId> ids) {
        return jdbc.sql("select customer_id, blocked from customer_replica where customer_id = any(?)")
                .param(ids.stream().map(CustomerId::value).distinct().toArray(String[]::new))
                .query((row, number) ->
                        new Customer(new CustomerId(row.getString("customer_id")), row.getBoolean("blocked")))
                .list();
    }

    private record Question(List<CustomerId> customerIds) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Answer(List<Customer> customers) {}
}

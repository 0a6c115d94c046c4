package io.tradepost.query.customers;

import io.tradepost.kernel.CustomerId;
import io.tradepost.query.search.Searching;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
public class Customers {

    private final Searching searching;

    Customers(Searching searching) {
        this.searching = searching;
    }

    /** As it is now, unlike a search. */
    public Optional<CustomerPage.Item> of(CustomerId customerId) {
        return searching
                .one(CustomersView.INDEX, customerId.value(), CustomerDocument.class)
                .map(CustomerPage.Item::of);
    }
}

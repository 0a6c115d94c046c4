package io.tradepost.query.customers;

import static io.tradepost.query.customers.CustomerExamples.SPRING;
import static io.tradepost.query.customers.CustomerExamples.SUMMER;
import static io.tradepost.query.customers.CustomerExamples.credited;
import static io.tradepost.query.customers.CustomerExamples.placed;
import static io.tradepost.query.customers.CustomerExamples.returned;
import static io.tradepost.query.customers.CustomerExamples.shipped;
import static io.tradepost.query.orders.OrderExamples.charge;
import static io.tradepost.query.orders.OrderExamples.gbp;
import static io.tradepost.query.orders.OrderExamples.heart;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.customer.api.CustomerEvent.AddressAdded;
import io.tradepost.customer.api.CustomerEvent.CustomerBlocked;
import io.tradepost.customer.api.CustomerEvent.CustomerErased;
import io.tradepost.customer.api.CustomerEvent.CustomerRegistered;
import io.tradepost.customer.api.CustomerEvent.CustomerUnblocked;
import io.tradepost.customer.api.CustomerEvent.GuestMerged;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Event;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sealed;
import io.tradepost.order.api.OrderEvent.OrderAttributed;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.SoFar;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.query.Messages;
import io.tradepost.query.customers.CustomerDocument.Account;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CustomersViewTest {

    private static final CustomerId ANNE = new CustomerId("17850");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Sealed SEALED = new Sealed("customer:17850", "c2VhbGVk");

    private final CustomersView view = new CustomersView();

    @Test
    void ordersAddUpWithoutTax() {
        CustomerDocument customer = after(
                placed(ANNE, "o-2", SUMMER, gbp("18.00"), heart(6)),
                placed(ANNE, "o-1", SPRING, gbp("18.00"), heart(6)),
                shipped(ANNE, "o-1", heart(6), charge(2, LineKind.SHIPPING, "postage", "3.00")),
                returned(ANNE, "o-1", heart(2)),
                credited(ANNE, "c-1", heart(1)));

        assertThat(customer.history().orders()).isEqualTo(2);
        assertThat(customer.history().amounts()).containsExactly(new Sums("GBP", 2, 1_830, 765));
        assertThat(customer.net()).isEqualTo(1_065);
        assertThat(customer.currency()).isEqualTo("GBP");
        assertThat(customer.history().firstOrderAt()).isEqualTo(SPRING);
        assertThat(customer.history().lastOrderAt()).isEqualTo(SUMMER);
        assertThat(customer.countries()).containsExactly("FR");
    }

    @Test
    void theNetIsOfTheCurrencyOfMostOrders() {
        CustomerDocument customer = after(
                placed(ANNE, "o-1", SPRING, Money.of("9", "EUR"), heart(1)),
                placed(ANNE, "o-2", SPRING, gbp("9.00"), heart(1)),
                placed(ANNE, "o-3", SPRING, gbp("9.00"), heart(1)),
                shipped(ANNE, "o-2", heart(2)));

        assertThat(customer.history().amounts()).extracting(Sums::currency).containsExactly("EUR", "GBP");
        assertThat(customer.currency()).isEqualTo("GBP");
        assertThat(customer.net()).isEqualTo(510);
    }

    @Test
    void anAttributedOrderCountsWithAllThatItHasComeTo() {
        CustomerDocument direct = after(
                placed(ANNE, "o-1", SPRING, gbp("18.00"), heart(6)),
                shipped(ANNE, "o-1", heart(6)),
                returned(ANNE, "o-1", heart(2)));
        SoFar soFar = new SoFar(SPRING, gbp("15.30"), gbp("5.10"));

        assertThat(after(new OrderAttributed(new OrderId("o-1"), ANNE, soFar)).history())
                .isEqualTo(direct.history());
        assertThat(after(new OrderAttributed(new OrderId("o-1"), ANNE, null))
                        .history()
                        .orders())
                .isOne();
    }

    @Test
    void theShopsStandingIsShown() {
        CustomerRegistered registered = new CustomerRegistered(ANNE, SEALED);

        assertThat(after(
                                registered,
                                new AddressAdded(ANNE, "a1", SEALED, "GB"),
                                new AddressAdded(ANNE, "a2", SEALED, "DE"))
                        .countries())
                .containsExactly("DE", "GB");
        assertThat(after(registered, new CustomerBlocked(ANNE, "does not pay")).account())
                .isEqualTo(new Account(NOW, true, "does not pay", false));
        assertThat(after(registered, new CustomerBlocked(ANNE, "does not pay"), new CustomerUnblocked(ANNE))
                        .account())
                .isEqualTo(new Account(NOW, false, null, false));
        assertThat(after(registered, new CustomerBlocked(ANNE, "Anne lied"), new CustomerErased(ANNE))
                        .account())
                .isEqualTo(new Account(NOW, true, null, true));
    }

    @Test
    void guestsAndWhatMovesNoMoneyTouchNobody() {
        assertThat(view.ids(placed(null, "o-1", SPRING, gbp("9.00"), heart(1)))).isEmpty();
        assertThat(view.ids(shipped(null, "o-1", heart(1)))).isEmpty();
        assertThat(view.ids(credited(null, "c-1", heart(1)))).isEmpty();
        assertThat(view.ids(new OrderConfirmed(new OrderId("o-1"), List.of()))).isEmpty();
        assertThat(view.ids(new GuestMerged(ANNE, List.of(new OrderId("o-1"))))).isEmpty();
        assertThat(view.ids(shipped(ANNE, "o-1", heart(1)))).containsExactly("17850");
    }

    private CustomerDocument after(Event... events) {
        CustomerDocument customer = null;
        for (Event event : events) {
            customer = view.after("17850", customer, event, Messages.at(NOW));
        }
        return Objects.requireNonNull(customer);
    }
}

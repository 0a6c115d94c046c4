package io.tradepost.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.customer.CustomerCommand.AddAddress;
import io.tradepost.customer.CustomerCommand.ChooseContactPreferences;
import io.tradepost.customer.CustomerCommand.ChooseDefaultAddress;
import io.tradepost.customer.CustomerCommand.MergeGuest;
import io.tradepost.customer.CustomerCommand.SealedAddress;
import io.tradepost.customer.api.CustomerEvent;
import io.tradepost.customer.api.CustomerEvent.AddressAdded;
import io.tradepost.customer.api.CustomerEvent.ContactPreferencesChosen;
import io.tradepost.customer.api.CustomerEvent.CustomerBlocked;
import io.tradepost.customer.api.CustomerEvent.CustomerErased;
import io.tradepost.customer.api.CustomerEvent.CustomerRegistered;
import io.tradepost.customer.api.CustomerEvent.CustomerUnblocked;
import io.tradepost.customer.api.CustomerEvent.DefaultAddressChosen;
import io.tradepost.customer.api.CustomerEvent.GuestMerged;
import io.tradepost.kernel.OrderId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is asked of a customer, in whatever order. */
class CustomerPropertyTest implements CustomerExamples {

    @Property(tries = 300)
    void whatIsToldMakesSense(
            @ForAll("registrations") CustomerCommand first, @ForAll("wishes") List<CustomerCommand> wishes) {
        CustomersInMemory customers = new CustomersInMemory();
        customers.ask(first);
        wishes.forEach(customers::ask);

        Told told = new Told();
        customers.events(ID).forEach(told::hear);
    }

    @Property(tries = 200)
    void whateverIsAskedTwiceHappensOnce(
            @ForAll("registrations") CustomerCommand first, @ForAll("wishes") List<CustomerCommand> wishes) {
        CustomersInMemory customers = new CustomersInMemory();
        customers.ask(first);
        assertThat(customers.ask(first)).isZero();
        for (CustomerCommand wish : wishes) {
            customers.ask(wish);
            assertThat(customers.ask(wish)).as("again: %s", wish).isZero();
        }
    }

    @Property(tries = 200)
    void aSnapshotForgetsNothing(
            @ForAll("registrations") CustomerCommand first, @ForAll("wishes") List<CustomerCommand> wishes) {
        CustomersInMemory customers = new CustomersInMemory();
        customers.ask(first);
        wishes.forEach(customers::ask);

        customers.verifySnapshot(ID);
    }

    /** Somebody who knows of a customer only what is told. */
    private static final class Told {

        private final Set<String> addresses = new HashSet<>();
        private final Set<OrderId> guestOrders = new HashSet<>();
        private boolean registered;
        private boolean blocked;
        private boolean erased;

        void hear(CustomerEvent event) {
            assertThat(erased).as("nothing is told of the erased").isFalse();
            assertThat(registered).isNotEqualTo(event instanceof CustomerRegistered);
            switch (event) {
                case CustomerRegistered e -> registered = true;
                case AddressAdded e ->
                    assertThat(addresses.add(e.addressId())).as("a new address").isTrue();
                case DefaultAddressChosen e -> assertThat(addresses).contains(e.addressId());
                case ContactPreferencesChosen e -> {}
                case CustomerBlocked e -> {
                    assertThat(blocked).isFalse();
                    blocked = true;
                }
                case CustomerUnblocked e -> {
                    assertThat(blocked).isTrue();
                    blocked = false;
                }
                case GuestMerged e -> assertThat(e.orderIds()).isNotEmpty().allMatch(guestOrders::add, "is told once");
                case CustomerErased e -> erased = true;
            }
        }
    }

    @Provide
    Arbitrary<CustomerCommand> registrations() {
        return addresses()
                .list()
                .ofMaxSize(3)
                .map(addresses -> CustomerExamples.register("asked", addresses.toArray(SealedAddress[]::new)))
                .map(CustomerCommand.class::cast)
                .filter(registration -> new CustomersInMemory().ask(registration) > 0);
    }

    @Provide
    Arbitrary<List<CustomerCommand>> wishes() {
        Arbitrary<CustomerCommand> wish = Arbitraries.frequencyOf(
                Tuple.of(4, addresses().map(address -> new AddAddress(ID, address))),
                Tuple.of(3, ids().map(id -> new ChooseDefaultAddress(ID, id))),
                Tuple.of(3, guestOrders().map(orders -> new MergeGuest(ID, orders))),
                Tuple.of(3, preferences().map(chosen -> new ChooseContactPreferences(ID, chosen))),
                Tuple.of(3, Arbitraries.of(BLOCK, UNBLOCK)),
                Tuple.of(1, Arbitraries.of(REGISTER, ERASE)));
        return wish.list().ofMaxSize(25);
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.of("home", "work", "mother", "sea");
    }

    private static Arbitrary<SealedAddress> addresses() {
        return Combinators.combine(ids(), Arbitraries.of("here", "there"), Arbitraries.of(true, false))
                .as((id, place, asDefault) ->
                        new SealedAddress(id, CustomerExamples.sealed(place), "GB", asDefault, id + place));
    }

    private static Arbitrary<List<OrderId>> guestOrders() {
        return Arbitraries.integers()
                .between(1, 8)
                .map(i -> new OrderId("g-" + i))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static Arbitrary<ContactPreferences> preferences() {
        Arbitrary<Boolean> choice = Arbitraries.of(true, false);
        return Combinators.combine(choice, choice, choice).as(ContactPreferences::new);
    }
}

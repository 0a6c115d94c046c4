package io.tradepost.customer;

import static io.tradepost.customer.CustomerRefusal.CUSTOMER_ERASED;
import static io.tradepost.customer.CustomerRefusal.TOO_MANY_GUEST_ORDERS;
import static io.tradepost.customer.Expectations.answers;
import static io.tradepost.customer.Expectations.refused;

import io.tradepost.customer.CustomerCommand.MergeGuest;
import io.tradepost.customer.api.CustomerEvent.GuestMerged;
import io.tradepost.kernel.OrderId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Customers who were guests before, and customers of whom nothing is known any more. */
class GuestsAndErasuresTest implements CustomerExamples {

    private final AggregateTestFixture<Customer> fixture = new AggregateTestFixture<>(Customer.class);

    static Stream<CustomerCommand> refusedOnceErased() {
        return Stream.of(REGISTER, ADD_HOME, ADD_WORK, CHOOSE_HOME, PREFER_POST, BLOCK, UNBLOCK, MERGE);
    }

    @Nested
    class WhenMerged {

        private final TestExecutor<Customer> customer = fixture.givenCommands(REGISTER, MERGE);

        @Test
        void aGuestIsMergedIntoACustomer() {
            answers(fixture.givenCommands(REGISTER).when(MERGE), 1L).expectEvents(MERGED);
        }

        @Test
        void aRepeatWritesNothing() {
            answers(customer.when(MERGE), 1L).expectNoEvents();
        }

        @Test
        void onlyWhatIsNewIsTold() {
            OrderId known = MERGE.orderIds().getFirst();
            OrderId added = new OrderId("536370");
            answers(customer.when(new MergeGuest(ID, List.of(known, added, added))), 2L)
                    .expectEvents(new GuestMerged(ID, List.of(added)));
        }

        @Test
        void aBlockedCustomerMayHaveBeenAGuest() {
            answers(fixture.givenCommands(REGISTER, BLOCK).when(MERGE), 2L).expectEvents(MERGED);
        }

        @Test
        void thereIsAnEndToIt() {
            List<OrderId> many = IntStream.range(0, Customer.MAX_GUEST_ORDERS)
                    .mapToObj(i -> new OrderId("o" + i))
                    .toList();
            refused(fixture.givenCommands(REGISTER, new MergeGuest(ID, many)).when(MERGE), TOO_MANY_GUEST_ORDERS);
        }
    }

    @Nested
    class WhenErased {

        private final TestExecutor<Customer> customer = fixture.givenCommands(REGISTER, ADD_HOME, ERASE);

        @Test
        void thatIsToldOnce() {
            answers(fixture.givenCommands(REGISTER).when(ERASE), 1L).expectEvents(ERASED);
            answers(fixture.givenCommands(REGISTER, ERASE).when(ERASE), 1L).expectNoEvents();
        }

        @ParameterizedTest
        @MethodSource("io.tradepost.customer.GuestsAndErasuresTest#refusedOnceErased")
        void nothingElseCanBeAskedOfThem(CustomerCommand command) {
            refused(customer.when(command), CUSTOMER_ERASED);
        }
    }
}

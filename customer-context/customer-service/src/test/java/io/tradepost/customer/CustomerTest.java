package io.tradepost.customer;

import static io.tradepost.customer.CustomerExamples.register;
import static io.tradepost.customer.CustomerRefusal.ADDRESS_EXISTS;
import static io.tradepost.customer.CustomerRefusal.ADDRESS_UNKNOWN;
import static io.tradepost.customer.CustomerRefusal.CUSTOMER_EXISTS;
import static io.tradepost.customer.CustomerRefusal.SEVERAL_DEFAULT_ADDRESSES;
import static io.tradepost.customer.CustomerRefusal.TOO_MANY_ADDRESSES;
import static io.tradepost.customer.Expectations.answers;
import static io.tradepost.customer.Expectations.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.customer.CustomerCommand.AddAddress;
import io.tradepost.customer.CustomerCommand.BlockCustomer;
import io.tradepost.customer.CustomerCommand.ChooseContactPreferences;
import io.tradepost.customer.CustomerCommand.Done;
import io.tradepost.customer.CustomerCommand.EnrolCustomer;
import io.tradepost.customer.CustomerCommand.RegisterCustomer;
import io.tradepost.customer.CustomerCommand.SealedAddress;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerTest implements CustomerExamples {

    private final AggregateTestFixture<Customer> fixture = new AggregateTestFixture<>(Customer.class);

    static Stream<CustomerCommand> onlyForARegisteredCustomer() {
        return Stream.of(ADD_HOME, CHOOSE_HOME, PREFER_POST, BLOCK, UNBLOCK, MERGE, ERASE);
    }

    @Nested
    class WhenUnknown {

        private final TestExecutor<Customer> unknown = fixture.givenNoPriorActivity();

        @Test
        void canBeRegistered() {
            answers(unknown.when(REGISTER), new Done(0, true)).expectEvents(REGISTERED);
        }

        @Test
        void theFirstAddressIsTheDefaultUnlessAnotherIsSaidToBe() {
            answers(unknown.when(register("f", HOME, WORK)), new Done(3, true))
                    .expectEvents(REGISTERED, HOME_ADDED, WORK_ADDED, HOME_CHOSEN);
        }

        @Test
        void canBeEnrolled() {
            RegisterCustomer registration = register("f", HOME, WORK, HOME);
            unknown.when(new EnrolCustomer(ID, registration))
                    .expectSuccessfulHandlerExecution()
                    .expectEvents(REGISTERED, HOME_ADDED, WORK_ADDED, HOME_CHOSEN);
            assertThat(registration.version()).isEqualTo(3);
            assertThat(REGISTER.version()).isZero();
        }

        @Test
        void oneIdCannotStandForTwoAddresses() {
            var other = new SealedAddress("home", CustomerExamples.sealed("x"), "FR", false, "another");
            refused(unknown.when(register("f", HOME, other)), ADDRESS_EXISTS);
            refused(unknown.when(new EnrolCustomer(ID, register("f", HOME, other))), ADDRESS_EXISTS);
        }

        @Test
        void theAddressSaidToBeTheDefaultIsIt() {
            answers(unknown.when(register("f", HOME, DEFAULT_WORK)), new Done(3, true))
                    .expectEvents(REGISTERED, HOME_ADDED, WORK_ADDED, WORK_CHOSEN);
        }

        @Test
        void theSameAddressTwiceIsOne() {
            answers(unknown.when(register("f", HOME, HOME)), new Done(2, true))
                    .expectEvents(REGISTERED, HOME_ADDED, HOME_CHOSEN);
        }

        @Test
        void onlyOneAddressCanBeTheDefault() {
            var second = CustomerExamples.address("home", true);
            refused(unknown.when(register("f", DEFAULT_WORK, second)), SEVERAL_DEFAULT_ADDRESSES);
        }

        @ParameterizedTest
        @MethodSource("io.tradepost.customer.CustomerTest#onlyForARegisteredCustomer")
        void nothingElseCanBeAskedOfThem(CustomerCommand command) {
            unknown.when(command)
                    .expectException(AggregateNotFoundException.class)
                    .expectNoEvents();
        }
    }

    @Nested
    class WhenRegistered {

        private final TestExecutor<Customer> customer = fixture.givenCommands(REGISTER);

        @Test
        void isRegisteredOnlyOnce() {
            answers(customer.when(REGISTER), new Done(0, false)).expectNoEvents();
        }

        @Test
        void cannotBeRegisteredWithOtherContent() {
            refused(customer.when(register("otherwise")), CUSTOMER_EXISTS);
        }

        @Test
        void theFirstAddressBecomesTheDefault() {
            answers(customer.when(ADD_HOME), new Done(2, true)).expectEvents(HOME_ADDED, HOME_CHOSEN);
        }

        @Test
        void cannotChooseAnAddressThatIsNotThere() {
            refused(customer.when(CHOOSE_HOME), ADDRESS_UNKNOWN);
        }

        @Test
        void canChooseContactPreferences() {
            answers(customer.when(PREFER_POST), 1L).expectEvents(POST_PREFERRED);
        }

        @Test
        void agreedToNoContactYet() {
            answers(customer.when(new ChooseContactPreferences(ID, ContactPreferences.NONE)), 0L)
                    .expectNoEvents();
        }

        @Test
        void canBeBlocked() {
            answers(customer.when(BLOCK), 1L).expectEvents(BLOCKED);
        }

        @Test
        void thereIsNothingToUnblock() {
            answers(customer.when(UNBLOCK), 0L).expectNoEvents();
        }

        @Test
        void hasSoManyAddressesAtMost() {
            SealedAddress[] full = IntStream.range(0, Customer.MAX_ADDRESSES)
                    .mapToObj(i -> CustomerExamples.address("a" + i, false))
                    .toArray(SealedAddress[]::new);
            refused(fixture.givenCommands(register("f", full)).when(ADD_HOME), TOO_MANY_ADDRESSES);
        }
    }

    @Nested
    class WithAddresses {

        private final TestExecutor<Customer> customer = fixture.givenCommands(REGISTER, ADD_HOME, ADD_WORK);

        @Test
        void aRepeatedRegistrationWritesNothing() {
            answers(customer.when(REGISTER), new Done(3, false)).expectNoEvents();
        }

        @Test
        void anAddressIsAddedOnlyOnce() {
            answers(customer.when(ADD_WORK), new Done(3, false)).expectNoEvents();
        }

        @Test
        void anIdStandsForOneAddress() {
            var other = new SealedAddress("work", CustomerExamples.sealed("x"), "FR", false, "another");
            refused(customer.when(new AddAddress(ID, other)), ADDRESS_EXISTS);
        }

        @Test
        void aFurtherAddressCanBecomeTheDefaultAtOnce() {
            fixture.givenCommands(REGISTER, ADD_HOME)
                    .when(new AddAddress(ID, DEFAULT_WORK))
                    .expectSuccessfulHandlerExecution()
                    .expectEvents(WORK_ADDED, WORK_CHOSEN);
        }

        @Test
        void canChooseAnotherDefault() {
            answers(customer.when(CHOOSE_WORK), 4L).expectEvents(WORK_CHOSEN);
        }

        @Test
        void theDefaultIsChosenOnlyOnce() {
            answers(customer.when(CHOOSE_HOME), 3L).expectNoEvents();
        }
    }

    @Nested
    class WhenBlocked {

        private final TestExecutor<Customer> customer = fixture.givenCommands(REGISTER, ADD_HOME, PREFER_POST, BLOCK);

        @Test
        void isBlockedOnlyOnceWhateverTheReason() {
            answers(customer.when(new BlockCustomer(ID, "another reason")), 4L).expectNoEvents();
        }

        @Test
        void canBeUnblocked() {
            answers(customer.when(UNBLOCK), 5L).expectEvents(UNBLOCKED);
        }

        @Test
        void staysSoWhenTheirRegistrationIsRepeated() {
            answers(customer.when(REGISTER), new Done(4, false)).expectNoEvents();
        }

        @Test
        void mayStillAddAddresses() {
            answers(customer.when(ADD_WORK), new Done(5, true)).expectEvents(WORK_ADDED);
        }

        @Test
        void mayStillChooseADefault() {
            answers(customer.when(CHOOSE_HOME), 4L).expectNoEvents();
        }

        @Test
        void aRepeatedPreferenceWritesNothing() {
            answers(customer.when(PREFER_POST), 4L).expectNoEvents();
        }

        @Test
        void canBeBlockedAgainAfterwards() {
            fixture.givenCommands(REGISTER, BLOCK, UNBLOCK)
                    .when(BLOCK)
                    .expectSuccessfulHandlerExecution()
                    .expectEvents(BLOCKED);
        }
    }
}

package io.tradepost.payment;

import io.tradepost.kernel.Refusal;
import io.tradepost.payment.api.PaymentEvent;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;

/** A rule of a payment: what was, what is asked, what comes of it. */
final class PaymentFixture {

    private PaymentFixture() {}

    static ResultValidator<Payment> when(List<PaymentEvent> history, Object command) {
        return new AggregateTestFixture<>(Payment.class).given(history).when(command);
    }

    static void rule(List<PaymentEvent> history, Object command, PaymentEvent... outcome) {
        when(history, command)
                .expectSuccessfulHandlerExecution()
                .expectEvents((Object[]) outcome)
                .expectResultMessagePayload((long) history.size() + outcome.length - 1);
    }

    static void ignored(List<PaymentEvent> history, Object... commands) {
        for (Object command : commands) {
            rule(history, command);
        }
    }

    static void refused(List<PaymentEvent> history, PaymentRefusal reason, Object... commands) {
        for (Object command : commands) {
            when(history, command)
                    .expectException(Refusal.class)
                    .expectException(new ReasonMatcher(reason))
                    .expectNoEvents();
        }
    }

    /** Fails, so that a fresh copy is brought and the answer is recorded there. */
    static void failed(List<PaymentEvent> history, Object... commands) {
        for (Object command : commands) {
            when(history, command).expectException(IllegalStateException.class).expectNoEvents();
        }
    }

    static void unknown(Object... commands) {
        for (Object command : commands) {
            new AggregateTestFixture<>(Payment.class)
                    .givenNoPriorActivity()
                    .when(command)
                    .expectException(AggregateNotFoundException.class)
                    .expectNoEvents();
        }
    }

    static List<PaymentEvent> and(List<PaymentEvent> history, PaymentEvent... more) {
        return Stream.concat(history.stream(), Stream.of(more)).toList();
    }
}

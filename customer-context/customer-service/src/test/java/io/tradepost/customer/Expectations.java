package io.tradepost.customer;

import static org.hamcrest.Matchers.is;

import io.tradepost.kernel.Refusal;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.FeatureMatcher;

/** The two ways in which a command ends. */
final class Expectations {

    private Expectations() {}

    static ResultValidator<Customer> answers(ResultValidator<Customer> result, Object answer) {
        return result.expectSuccessfulHandlerExecution().expectResultMessagePayload(answer);
    }

    static void refused(ResultValidator<Customer> result, Refusal.Reason reason) {
        result.expectException(new FeatureMatcher<Refusal, Refusal.Reason>(is(reason), "refusal for", "reason") {
                    @Override
                    protected Refusal.Reason featureValueOf(Refusal refusal) {
                        return refusal.reason();
                    }
                })
                .expectNoEvents();
    }
}

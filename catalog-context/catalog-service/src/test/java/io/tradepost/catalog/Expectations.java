package io.tradepost.catalog;

import static org.hamcrest.Matchers.is;

import io.tradepost.kernel.Refusal;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.FeatureMatcher;

/** The two ways in which a command ends. */
final class Expectations {

    private Expectations() {}

    static ResultValidator<Product> answers(ResultValidator<Product> result, Object answer) {
        return result.expectSuccessfulHandlerExecution().expectResultMessagePayload(answer);
    }

    static void refused(ResultValidator<Product> result, CatalogRefusal reason) {
        result.expectException(
                        new FeatureMatcher<Refusal, Refusal.Reason>(
                                is((Refusal.Reason) reason), "refusal for", "reason") {
                            @Override
                            protected Refusal.Reason featureValueOf(Refusal refusal) {
                                return refusal.reason();
                            }
                        })
                .expectNoEvents();
    }
}

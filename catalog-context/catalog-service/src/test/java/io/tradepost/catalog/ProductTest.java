package io.tradepost.catalog;

import static io.tradepost.catalog.CatalogRefusal.PRICE_NEGATIVE;
import static io.tradepost.catalog.CatalogRefusal.PRODUCT_DISCONTINUED;
import static io.tradepost.catalog.CatalogRefusal.PRODUCT_EXISTS;
import static org.hamcrest.Matchers.is;

import io.tradepost.catalog.CatalogCommand.AddProduct;
import io.tradepost.catalog.CatalogCommand.Added;
import io.tradepost.catalog.CatalogCommand.CategoriseProduct;
import io.tradepost.catalog.CatalogCommand.PriceProduct;
import io.tradepost.catalog.api.CatalogEvent.ProductCategorised;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.Refusal;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProductTest implements ProductExamples {

    private static final Money NEGATIVE = Money.of("-0.01", "GBP");

    private final AggregateTestFixture<Product> fixture = new AggregateTestFixture<>(Product.class);

    static Stream<CatalogCommand> changes() {
        return Stream.of(DESCRIBE, CATEGORISE, REDUCE);
    }

    static Stream<CatalogCommand> onlyForAProductThatIsThere() {
        return Stream.of(DESCRIBE, CATEGORISE, REDUCE, DISCONTINUE);
    }

    @Nested
    class WhenUnknown {

        private final TestExecutor<Product> unknown = fixture.givenNoPriorActivity();

        @Test
        void canBeAdded() {
            answers(unknown.when(ADD), new Added(0, false, true)).expectEvents(ADDED);
        }

        @Test
        void canBeFree() {
            Money nothing = Money.of("0", "GBP");
            unknown.when(new AddProduct(SKU, "Leaflet", null, null, nothing)).expectSuccessfulHandlerExecution();
        }

        @Test
        void cannotBeAddedBelowNothing() {
            refused(unknown.when(new AddProduct(SKU, "Bribe", null, null, NEGATIVE)), PRICE_NEGATIVE);
        }

        @ParameterizedTest
        @MethodSource("io.tradepost.catalog.ProductTest#onlyForAProductThatIsThere")
        void nothingElseCanBeAskedOfIt(CatalogCommand command) {
            unknown.when(command)
                    .expectException(AggregateNotFoundException.class)
                    .expectNoEvents();
        }
    }

    @Nested
    class WhenAdded {

        private final TestExecutor<Product> product = fixture.given(ADDED);

        @Test
        void isAddedOnlyOnce() {
            answers(product.when(ADD), new Added(0, false, false)).expectNoEvents();
        }

        @Test
        void cannotBeAddedWithOtherContent() {
            refused(product.when(new AddProduct(SKU, "Other", null, null, PRICE)), PRODUCT_EXISTS);
        }

        @Test
        void canBeDescribed() {
            answers(product.when(DESCRIBE), 1L).expectEvents(DESCRIBED);
        }

        @Test
        void canBeCategorised() {
            answers(product.when(CATEGORISE), 1L).expectEvents(CATEGORISED);
        }

        @Test
        void canLeaveItsCategory() {
            answers(product.when(new CategoriseProduct(SKU, null)), 1L).expectEvents(new ProductCategorised(SKU, null));
        }

        @Test
        void canBePriced() {
            answers(product.when(REDUCE), 1L).expectEvents(PRICED);
        }

        @Test
        void cannotBePricedBelowNothing() {
            refused(product.when(new PriceProduct(SKU, NEGATIVE)), PRICE_NEGATIVE);
        }

        @Test
        void canBeDiscontinued() {
            answers(product.when(DISCONTINUE), 1L).expectEvents(DISCONTINUED);
        }
    }

    @Nested
    class WhenChanged {

        private final TestExecutor<Product> product = fixture.given(ADDED, DESCRIBED, CATEGORISED, PRICED);

        @Test
        void isComparedAsItIsNow() {
            refused(product.when(ADD), PRODUCT_EXISTS);
            answers(
                            product.when(new AddProduct(SKU, "Cream hanging heart", null, "gifts", REDUCED)),
                            new Added(3, false, false))
                    .expectNoEvents();
        }

        @ParameterizedTest
        @MethodSource("io.tradepost.catalog.ProductTest#changes")
        void aRepeatedChangeWritesNothing(CatalogCommand command) {
            answers(product.when(command), 3L).expectNoEvents();
        }

        @Test
        void canBeDiscontinued() {
            answers(product.when(DISCONTINUE), 4L).expectEvents(DISCONTINUED);
        }
    }

    @Nested
    class WhenDiscontinued {

        private final TestExecutor<Product> product = fixture.given(ADDED, DISCONTINUED);

        @ParameterizedTest
        @MethodSource("io.tradepost.catalog.ProductTest#changes")
        void changesNoMore(CatalogCommand command) {
            refused(product.when(command), PRODUCT_DISCONTINUED);
        }

        @Test
        void isDiscontinuedOnlyOnce() {
            answers(product.when(DISCONTINUE), 1L).expectNoEvents();
        }

        @Test
        void staysSoWhenItsAdditionIsRepeated() {
            answers(product.when(ADD), new Added(1, true, false)).expectNoEvents();
        }

        @Test
        void cannotBeAddedWithOtherContent() {
            refused(product.when(new AddProduct(SKU, "Other", null, null, PRICE)), PRODUCT_EXISTS);
        }
    }

    private static ResultValidator<Product> answers(ResultValidator<Product> result, Object answer) {
        return result.expectSuccessfulHandlerExecution().expectResultMessagePayload(answer);
    }

    private static void refused(ResultValidator<Product> result, CatalogRefusal reason) {
        result.expectException(refusalFor(reason)).expectNoEvents();
    }

    private static Matcher<Refusal> refusalFor(CatalogRefusal reason) {
        return new FeatureMatcher<>(is((Refusal.Reason) reason), "refusal for", "reason") {
            @Override
            protected Refusal.Reason featureValueOf(Refusal refusal) {
                return refusal.reason();
            }
        };
    }
}

package io.tradepost.catalog;

import static io.tradepost.catalog.CatalogRefusal.ATTRIBUTES_TOO_LARGE;
import static io.tradepost.catalog.CatalogRefusal.PRICE_NEGATIVE;
import static io.tradepost.catalog.CatalogRefusal.PRODUCT_DISCONTINUED;
import static io.tradepost.catalog.CatalogRefusal.PRODUCT_EXISTS;
import static io.tradepost.catalog.Expectations.answers;
import static io.tradepost.catalog.Expectations.refused;

import io.tradepost.catalog.CatalogCommand.AddProduct;
import io.tradepost.catalog.CatalogCommand.Added;
import io.tradepost.catalog.CatalogCommand.AttributeProduct;
import io.tradepost.catalog.CatalogCommand.CategoriseProduct;
import io.tradepost.catalog.CatalogCommand.ListProduct;
import io.tradepost.catalog.CatalogCommand.PriceProduct;
import io.tradepost.catalog.CatalogCommand.ReviseProduct;
import io.tradepost.catalog.api.CatalogEvent.ProductCategorised;
import io.tradepost.kernel.UnitPrice;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said about a product; its prices to come are in {@link ScheduledPriceTest}. */
class ProductTest implements ProductExamples {

    private final AggregateTestFixture<Product> fixture = new AggregateTestFixture<>(Product.class);

    static Stream<CatalogCommand> changes() {
        return Stream.of(DESCRIBE, CATEGORISE, ATTRIBUTE, REDUCE, REVISE);
    }

    static Stream<CatalogCommand> onlyForAProductThatIsThere() {
        return Stream.concat(
                changes(),
                Stream.of(REDUCE_AT_CHRISTMAS, WITHDRAW_CHRISTMAS, ProductExamples.duePricesAt(NOW), DISCONTINUE));
    }

    @Nested
    class WhenUnknown {

        private final TestExecutor<Product> unknown = fixture.givenNoPriorActivity();

        @Test
        void canBeAdded() {
            answers(unknown.when(ADD), new Added(0, false, true)).expectEvents(ADDED);
        }

        @Test
        void canBeListed() {
            unknown.when(LIST).expectSuccessfulHandlerExecution().expectEvents(ADDED);
        }

        @Test
        void canBeFree() {
            UnitPrice nothing = UnitPrice.of("0", "GBP");
            unknown.when(new AddProduct(SKU, ProductExamples.content("Leaflet", null, nothing)))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void cannotBeAddedBelowNothing() {
            refused(
                    unknown.when(new AddProduct(SKU, ProductExamples.content("Bribe", null, NEGATIVE))),
                    PRICE_NEGATIVE);
        }

        @Test
        void cannotBeListedBelowNothing() {
            refused(
                    unknown.when(new ListProduct(SKU, ProductExamples.content("Bribe", null, NEGATIVE))),
                    PRICE_NEGATIVE);
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
            refused(product.when(new AddProduct(SKU, ProductExamples.content("Other", null, PRICE))), PRODUCT_EXISTS);
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
        void canBeGivenAttributes() {
            answers(product.when(ATTRIBUTE), 1L).expectEvents(ATTRIBUTED);
        }

        @Test
        void hasNoAttributesToLose() {
            answers(product.when(new AttributeProduct(SKU, Map.of())), 0L).expectNoEvents();
        }

        @Test
        void cannotBeGivenMoreAttributesThanFit() {
            var large = Map.<String, Object>of("text", "x".repeat(AttributeLimits.MAX_BYTES));
            refused(product.when(new AttributeProduct(SKU, large)), ATTRIBUTES_TOO_LARGE);
        }

        @Test
        void canBePriced() {
            answers(product.when(REDUCE), 1L).expectEvents(PRICED);
        }

        @Test
        void cannotBePricedBelowNothing() {
            refused(product.when(new PriceProduct(SKU, NEGATIVE, NOW)), PRICE_NEGATIVE);
        }

        @Test
        void canBeRevisedAtOnce() {
            answers(product.when(REVISE), 4L).expectEvents(DESCRIBED, CATEGORISED, ATTRIBUTED, PRICED);
        }

        @Test
        void whatARevisionLeavesOutStaysAsItIs() {
            var onlyThePrice = ProductExamples.content("White hanging heart", null, REDUCED);
            answers(product.when(new ReviseProduct(SKU, onlyThePrice, NOW)), 1L).expectEvents(PRICED);
        }

        @Test
        void cannotBeRevisedBelowNothing() {
            var below = ProductExamples.content("White hanging heart", null, NEGATIVE);
            refused(product.when(new ReviseProduct(SKU, below, NOW)), PRICE_NEGATIVE);
        }

        @Test
        void canBeDiscontinued() {
            answers(product.when(DISCONTINUE), 1L).expectEvents(DISCONTINUED);
        }
    }

    @Nested
    class WhenChanged {

        private final TestExecutor<Product> product = fixture.given(ADDED, DESCRIBED, CATEGORISED, ATTRIBUTED, PRICED);

        @Test
        void isComparedAsItIsNow() {
            refused(product.when(ADD), PRODUCT_EXISTS);
            answers(product.when(new AddProduct(SKU, CREAM)), new Added(4, false, false))
                    .expectNoEvents();
        }

        @ParameterizedTest
        @MethodSource("io.tradepost.catalog.ProductTest#changes")
        void aRepeatedChangeWritesNothing(CatalogCommand command) {
            answers(product.when(command), 4L).expectNoEvents();
        }

        @Test
        void canBeDiscontinued() {
            answers(product.when(DISCONTINUE), 5L).expectEvents(DISCONTINUED);
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
        void canBeSaidToBeAsItIs() {
            answers(product.when(new ReviseProduct(SKU, HEART, NOW)), 1L).expectNoEvents();
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
            refused(product.when(new AddProduct(SKU, ProductExamples.content("Other", null, PRICE))), PRODUCT_EXISTS);
        }
    }
}

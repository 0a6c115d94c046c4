package io.tradepost.catalog;

import static io.tradepost.catalog.CatalogRefusal.PRICE_IN_EFFECT;
import static io.tradepost.catalog.CatalogRefusal.PRICE_NEGATIVE;
import static io.tradepost.catalog.CatalogRefusal.PRICE_NOT_IN_THE_FUTURE;
import static io.tradepost.catalog.CatalogRefusal.PRICE_UNKNOWN;
import static io.tradepost.catalog.CatalogRefusal.PRODUCT_DISCONTINUED;
import static io.tradepost.catalog.CatalogRefusal.TOO_MANY_SCHEDULED_PRICES;
import static io.tradepost.catalog.Expectations.answers;
import static io.tradepost.catalog.Expectations.refused;

import io.tradepost.catalog.CatalogCommand.PriceProduct;
import io.tradepost.catalog.CatalogCommand.ReviseProduct;
import io.tradepost.catalog.CatalogCommand.SchedulePrice;
import io.tradepost.catalog.CatalogCommand.WithdrawScheduledPrice;
import io.tradepost.catalog.api.CatalogEvent.PriceScheduled;
import io.tradepost.catalog.api.CatalogEvent.ProductPriced;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScheduledPriceTest implements ProductExamples {

    private final AggregateTestFixture<Product> fixture = new AggregateTestFixture<>(Product.class);

    @Nested
    class WhenNoneIsScheduled {

        private final TestExecutor<Product> product = fixture.given(ADDED);

        @Test
        void oneCanBe() {
            answers(product.when(REDUCE_AT_CHRISTMAS), 1L).expectEvents(CHRISTMAS_SCHEDULED);
        }

        @Test
        void notForAMomentThatHasPassed() {
            refused(product.when(new SchedulePrice(SKU, REDUCED, NOW, NOW)), PRICE_NOT_IN_THE_FUTURE);
        }

        @Test
        void notBelowNothing() {
            refused(product.when(new SchedulePrice(SKU, NEGATIVE, CHRISTMAS, NOW)), PRICE_NEGATIVE);
        }

        @Test
        void thereIsNothingToWithdraw() {
            refused(product.when(WITHDRAW_CHRISTMAS), PRICE_UNKNOWN);
        }

        @Test
        void nothingTakesEffect() {
            answers(product.when(ProductExamples.duePricesAt(LATER)), 0L).expectNoEvents();
        }
    }

    @Nested
    class WhenTwoAreScheduled {

        private final TestExecutor<Product> product = fixture.given(ADDED, NEW_YEAR_SCHEDULED, CHRISTMAS_SCHEDULED);

        @Test
        void theSameIsScheduledOnlyOnce() {
            answers(product.when(REDUCE_AT_CHRISTMAS), 2L).expectNoEvents();
            answers(product.when(RAISE_AT_NEW_YEAR), 2L).expectNoEvents();
        }

        @Test
        void anotherPriceForTheSameMomentTakesItsPlace() {
            answers(product.when(new SchedulePrice(SKU, PRICE, CHRISTMAS, NOW)), 3L)
                    .expectEvents(new PriceScheduled(SKU, PRICE, CHRISTMAS));
        }

        @Test
        void noneTakesEffectBeforeItsMoment() {
            answers(product.when(ProductExamples.duePricesAt(CHRISTMAS.minusNanos(1000))), 2L)
                    .expectNoEvents();
        }

        @Test
        void oneTakesEffectAtItsMoment() {
            answers(product.when(ProductExamples.duePricesAt(CHRISTMAS)), 3L).expectEvents(CHRISTMAS_PRICED);
        }

        @Test
        void bothTakeEffectInTheirOrderThoughNobodyLookedInBetween() {
            answers(product.when(ProductExamples.duePricesAt(LATER)), 4L)
                    .expectEvents(CHRISTMAS_PRICED, NEW_YEAR_PRICED);
        }

        @Test
        void aPriceSetAfterTheirMomentsComesAfterThem() {
            answers(product.when(new PriceProduct(SKU, PRICE, LATER)), 5L)
                    .expectEvents(CHRISTMAS_PRICED, NEW_YEAR_PRICED, new ProductPriced(SKU, PRICE, null));
        }

        @Test
        void aRevisionAfterTheirMomentsComesAfterThem() {
            answers(product.when(new ReviseProduct(SKU, HEART, LATER)), 5L)
                    .expectEvents(CHRISTMAS_PRICED, NEW_YEAR_PRICED, new ProductPriced(SKU, PRICE, null));
        }

        @Test
        void aPriceSetBeforeLeavesThemScheduled() {
            answers(product.when(REDUCE), 3L).expectEvents(PRICED);
        }

        @Test
        void oneCanBeWithdrawn() {
            answers(product.when(WITHDRAW_CHRISTMAS), 3L).expectEvents(CHRISTMAS_WITHDRAWN);
        }

        @Test
        void oneWhoseMomentHasComeCannotBeWithdrawn() {
            refused(product.when(new WithdrawScheduledPrice(SKU, CHRISTMAS, CHRISTMAS)), PRICE_IN_EFFECT);
        }
    }

    @Nested
    class WhenOneWasWithdrawn {

        private final TestExecutor<Product> product =
                fixture.given(ADDED, CHRISTMAS_SCHEDULED, NEW_YEAR_SCHEDULED, CHRISTMAS_WITHDRAWN);

        @Test
        void itIsWithdrawnOnlyOnce() {
            answers(product.when(WITHDRAW_CHRISTMAS), 3L).expectNoEvents();
        }

        @Test
        void onlyTheOtherTakesEffect() {
            answers(product.when(ProductExamples.duePricesAt(LATER)), 4L).expectEvents(NEW_YEAR_PRICED);
        }
    }

    @Nested
    class WhenOneTookEffect {

        private final TestExecutor<Product> product = fixture.given(ADDED, CHRISTMAS_SCHEDULED, CHRISTMAS_PRICED);

        @Test
        void itDoesSoOnlyOnce() {
            answers(product.when(ProductExamples.duePricesAt(LATER)), 2L).expectNoEvents();
        }

        @Test
        void askingForItAgainChangesNothing() {
            answers(product.when(new SchedulePrice(SKU, REDUCED, CHRISTMAS, LATER)), 2L)
                    .expectNoEvents();
        }

        @Test
        void itCannotBeWithdrawn() {
            refused(product.when(new WithdrawScheduledPrice(SKU, CHRISTMAS, LATER)), PRICE_IN_EFFECT);
        }
    }

    @Nested
    class WhenThereAreMany {

        private final TestExecutor<Product> product = fixture.given(Stream.concat(
                        Stream.of(ADDED),
                        IntStream.range(0, PriceSchedule.MAX_PRICES)
                                .mapToObj(i -> new PriceScheduled(SKU, PRICE, CHRISTMAS.plusSeconds(i))))
                .toList());

        @Test
        void thereCannotBeMore() {
            refused(product.when(RAISE_AT_NEW_YEAR), TOO_MANY_SCHEDULED_PRICES);
        }

        @Test
        void oneCanTakeTheOthersPlace() {
            product.when(REDUCE_AT_CHRISTMAS).expectSuccessfulHandlerExecution().expectEvents(CHRISTMAS_SCHEDULED);
        }
    }

    @Nested
    class WhenDiscontinued {

        private final TestExecutor<Product> product = fixture.given(ADDED, CHRISTMAS_SCHEDULED, DISCONTINUED);

        @Test
        void noneCanBeScheduled() {
            refused(product.when(RAISE_AT_NEW_YEAR), PRODUCT_DISCONTINUED);
        }

        @Test
        void noneTakesEffect() {
            answers(product.when(ProductExamples.duePricesAt(LATER)), 2L).expectNoEvents();
        }

        @Test
        void thereIsNothingToWithdraw() {
            refused(product.when(WITHDRAW_CHRISTMAS), PRICE_UNKNOWN);
        }
    }
}

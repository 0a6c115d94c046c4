package io.tradepost.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.catalog.CatalogCommand.ApplyDuePrices;
import io.tradepost.catalog.CatalogCommand.AttributeProduct;
import io.tradepost.catalog.CatalogCommand.CategoriseProduct;
import io.tradepost.catalog.CatalogCommand.PriceProduct;
import io.tradepost.catalog.CatalogCommand.ReviseProduct;
import io.tradepost.catalog.CatalogCommand.SchedulePrice;
import io.tradepost.catalog.CatalogCommand.WithdrawScheduledPrice;
import io.tradepost.catalog.api.CatalogEvent;
import io.tradepost.catalog.api.CatalogEvent.PriceScheduled;
import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.catalog.api.CatalogEvent.ProductDiscontinued;
import io.tradepost.catalog.api.CatalogEvent.ProductPriced;
import io.tradepost.catalog.api.CatalogEvent.ScheduledPriceWithdrawn;
import io.tradepost.kernel.UnitPrice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is asked of a product, in whatever order, and whenever somebody looks at the clock. */
class ProductPropertyTest implements ProductExamples {

    private static final Instant LATEST = NOW.plus(Duration.ofDays(365));

    /** Asked so long after what was asked before. */
    record Wish(Duration after, Function<Instant, CatalogCommand> command, String name) {
        @Override
        public String toString() {
            return name + " after " + after;
        }
    }

    @Property(tries = 300)
    void itCostsWhatItShouldHoweverSeldomSomebodyLooksAtTheClock(@ForAll("changes") List<Wish> wishes) {
        ProductsInMemory products = new ProductsInMemory();
        products.ask(ADD);
        PriceOverTime expected = new PriceOverTime(NOW, PRICE);
        Instant now = NOW;
        for (Wish wish : wishes) {
            now = now.plus(wish.after());
            CatalogCommand command = wish.command().apply(now);
            products.ask(command);
            expected.hear(command);
        }
        products.ask(new ApplyDuePrices(SKU, now));
        assertThat(price(products)).isEqualTo(expected.at(now));
        products.ask(new ApplyDuePrices(SKU, LATEST));
        assertThat(price(products)).isEqualTo(expected.at(LATEST));
    }

    @Property(tries = 300)
    void pricesToComeTakeEffectOnceAndInTheirOrder(@ForAll("wishes") List<Wish> wishes) {
        NavigableMap<Instant, UnitPrice> scheduled = new TreeMap<>();
        for (CatalogEvent event : asked(wishes).events(SKU)) {
            switch (event) {
                case PriceScheduled e -> scheduled.put(e.validFrom(), e.price());
                case ScheduledPriceWithdrawn e ->
                    assertThat(scheduled.remove(e.validFrom())).isNotNull();
                case ProductPriced e
                when e.validFrom() != null ->
                    assertThat(scheduled.pollFirstEntry()).isEqualTo(Map.entry(e.validFrom(), e.price()));
                default -> {}
            }
        }
    }

    @Property(tries = 200)
    void nothingHappensToWhatIsDiscontinued(@ForAll("wishes") List<Wish> wishes) {
        List<CatalogEvent> events = asked(wishes).events(SKU);

        assertThat(events.getFirst()).isInstanceOf(ProductAdded.class);
        assertThat(events.subList(0, events.size() - 1)).noneMatch(ProductDiscontinued.class::isInstance);
    }

    @Property(tries = 200)
    void whateverIsAskedTwiceHappensOnce(@ForAll("wishes") List<Wish> wishes) {
        ProductsInMemory products = new ProductsInMemory();
        products.ask(ADD);
        Instant now = NOW;
        for (Wish wish : wishes) {
            now = now.plus(wish.after());
            CatalogCommand command = wish.command().apply(now);
            products.ask(command);
            assertThat(products.ask(command)).as("again: %s", command).isEmpty();
        }
    }

    @Property(tries = 200)
    void aSnapshotForgetsNothing(@ForAll("wishes") List<Wish> wishes) {
        asked(wishes).verifySnapshot(SKU);
    }

    private static ProductsInMemory asked(List<Wish> wishes) {
        ProductsInMemory products = new ProductsInMemory();
        products.ask(ADD);
        Instant now = NOW;
        for (Wish wish : wishes) {
            now = now.plus(wish.after());
            products.ask(wish.command().apply(now));
        }
        return products;
    }

    private static UnitPrice price(ProductsInMemory products) {
        return products.events(SKU).stream()
                .filter(ProductPriced.class::isInstance)
                .map(event -> ((ProductPriced) event).price())
                .reduce(PRICE, (earlier, later) -> later);
    }

    @Provide
    Arbitrary<List<Wish>> changes() {
        return change().list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        Arbitrary<Wish> end = after().map(after -> new Wish(after, now -> DISCONTINUE, "discontinue"));
        return Arbitraries.frequencyOf(Tuple.of(20, change()), Tuple.of(1, end))
                .list()
                .ofMaxSize(25);
    }

    private static Arbitrary<Wish> change() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, wish("price", prices(), (now, price) -> new PriceProduct(SKU, price, now))),
                Tuple.of(2, wish("revise", prices(), (now, price) -> new ReviseProduct(SKU, content(price), now))),
                Tuple.of(
                        6,
                        wish(
                                "schedule",
                                Combinators.combine(prices(), moments()).as(ScheduledPrice::new),
                                (now, it) -> new SchedulePrice(SKU, it.price(), it.validFrom(), now))),
                Tuple.of(3, wish("withdraw", moments(), (now, at) -> new WithdrawScheduledPrice(SKU, at, now))),
                Tuple.of(2, wish("look", Arbitraries.just(0), (now, it) -> new ApplyDuePrices(SKU, now))),
                Tuple.of(1, wish("attribute", prices(), (now, it) -> new AttributeProduct(SKU, attributes(it)))),
                Tuple.of(1, wish("categorise", prices(), (now, it) -> new CategoriseProduct(SKU, it.amount()))));
    }

    private interface Asking<T> {
        CatalogCommand at(Instant now, T about);
    }

    private static <T> Arbitrary<Wish> wish(String name, Arbitrary<T> about, Asking<T> asking) {
        return Combinators.combine(after(), about)
                .as((after, it) -> new Wish(after, now -> asking.at(now, it), name + " " + it));
    }

    /** Never nothing, so that no two things happen in one moment. */
    private static Arbitrary<Duration> after() {
        return Arbitraries.longs().between(1, 180).map(Duration::ofMinutes);
    }

    /** Half a minute off, so that none is a moment at which somebody asks. */
    private static Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(1, 24)
                .map(hours -> NOW.plus(Duration.ofHours(hours)).plusSeconds(30));
    }

    private static Arbitrary<UnitPrice> prices() {
        return Arbitraries.of("2.55", "1.9575", "0", "-1").map(amount -> UnitPrice.of(amount, "GBP"));
    }

    private static ProductContent content(UnitPrice price) {
        return new ProductContent("White hanging heart", null, null, price, null);
    }

    private static Map<String, Object> attributes(UnitPrice price) {
        return Map.of("list", List.of(price.amount(), 1, 2.5, Map.of()));
    }
}

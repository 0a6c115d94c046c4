package io.tradepost.order.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.kernel.Sku;
import io.tradepost.kernel.TaxRate;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderEvent.LineQuantity;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.order.pricing.Lines;
import io.tradepost.order.pricing.Place;
import io.tradepost.order.pricing.Subject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoughtLinesTest {

    private static final Sku HEART = new Sku("85123A");
    private static final Sku LANTERN = new Sku("71053");

    private final BoughtLines lines = new BoughtLines();

    @BeforeEach
    void bought() {
        lines.replace(List.of(line(1, HEART, 6), line(2, LANTERN, 2), line(3, HEART, 4)));
    }

    @Test
    void unitsWaitUntilStockHasCome() {
        lines.waitFor(List.of(units(1, HEART, 3), units(3, HEART, 4)));
        lines.allocate(List.of(units(1, HEART, 3), units(3, HEART, 1)));
        assertThat(lines.all()).extracting(BoughtLine::backordered).containsExactly(0L, 0L, 3L);
    }

    @Test
    void unitsThatWaitAreCancelledFirst() {
        lines.waitFor(List.of(units(1, HEART, 3)));
        lines.cancel(List.of(units(1, HEART, 2)));
        assertThat(lines.all()).extracting(BoughtLine::backordered).containsExactly(1L, 0L, 0L);
        assertThat(lines.all()).extracting(BoughtLine::cancelled).containsExactly(2L, 0L, 0L);
    }

    @Test
    void thenThoseOfTheSameProductOnTheFirstLines() {
        lines.waitFor(List.of(units(1, HEART, 3), units(3, HEART, 1)));
        lines.cancel(List.of(units(3, HEART, 3), units(2, LANTERN, 1)));
        assertThat(lines.all()).extracting(BoughtLine::backordered).containsExactly(1L, 0L, 0L);
        assertThat(lines.all()).extracting(BoughtLine::cancelled).containsExactly(0L, 1L, 3L);
    }

    @Test
    void whatWasShippedMayComeBack() {
        lines.ship(List.of(line(1, HEART, 2), line(2, LANTERN, 2)));
        lines.ship(List.of(line(1, HEART, 4)));
        lines.takeBack(List.of(line(1, HEART, 5)));
        assertThat(lines.all()).extracting(BoughtLine::shipped).containsExactly(6L, 2L, 0L);
        assertThat(lines.all()).extracting(BoughtLine::returned).containsExactly(5L, 0L, 0L);
    }

    private static LineQuantity units(int line, Sku sku, long quantity) {
        return new LineQuantity(line, sku, quantity);
    }

    private static OrderLine line(int number, Sku sku, long quantity) {
        Lines lines = new Lines();
        lines.add(
                number,
                new Subject(LineKind.ITEM, sku, "name", null),
                UnitPrice.of("2.55", "GBP"),
                quantity,
                TaxRate.NONE,
                Place.agreed(0));
        return lines.lines().getFirst();
    }
}

package io.tradepost.order.life;

import static io.tradepost.order.life.OrderExamples.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.TaxRate;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.api.OrderLine.LineKind;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class PartsPropertyTest {

    @Property
    void partsOfALineComeToTheLineHoweverItIsCut(
            @ForAll @LongRange(min = -50_000, max = 50_000) long price,
            @ForAll @IntRange(max = 10_000) int taxRate,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 400) Long> cuts) {
        OrderLine line =
                line(price, taxRate, cuts.stream().mapToLong(Long::longValue).sum());
        List<OrderLine> parts = new ArrayList<>();
        long before = 0;
        for (long units : cuts) {
            parts.add(Parts.next(line, before, units));
            before += units;
        }
        assertThat(Parts.total(parts, TOTAL.unit())).isEqualTo(line.total());
        assertThat(parts.stream().map(OrderLine::amount).reduce(Money.zero(TOTAL.unit()), Money::plus))
                .isEqualTo(line.amount());
    }

    @Property
    void noPartOfWhatCostsSomethingIsNegative(
            @ForAll @LongRange(max = 50_000) long price,
            @ForAll @IntRange(max = 10_000) int taxRate,
            @ForAll @LongRange(max = 400) long before,
            @ForAll @LongRange(min = 1, max = 400) long units) {
        OrderLine part = Parts.next(line(price, taxRate, 800), before, units);
        assertThat(part.amount().minor()).isNotNegative();
        assertThat(part.tax().minor()).isNotNegative();
    }

    @Property
    void whatIsClippedComesToTheLimit(
            @ForAll @LongRange(max = 50_000) long price,
            @ForAll @IntRange(max = 10_000) int taxRate,
            @ForAll @LongRange(min = 1, max = 400) long units,
            @ForAll @LongRange(max = 3_000_00) long limit) {
        OrderLine line = line(price, taxRate, units);
        Money most = new Money(limit, TOTAL.unit());
        OrderLine clipped = Parts.clipped(line, most);
        assertThat(clipped.total()).isEqualTo(line.total().compareTo(most) < 0 ? line.total() : most);
        assertThat(clipped.amount().minor()).isNotNegative();
        assertThat(clipped.tax().minor()).isNotNegative();
    }

    @Property
    void aShareIsNeverMoreThanTheWhole(
            @ForAll @LongRange(max = 50_000) long price,
            @ForAll @IntRange(max = 10_000) int taxRate,
            @ForAll @LongRange(min = 1, max = 400) long units,
            @ForAll @LongRange(min = 1, max = 400) long share) {
        OrderLine whole = line(price, taxRate, Math.max(units, share));
        OrderLine part = Parts.share(whole, Math.min(units, share));
        assertThat(part.amount()).isBetween(Money.zero(TOTAL.unit()), whole.amount());
        assertThat(part.tax()).isBetween(Money.zero(TOTAL.unit()), whole.tax());
    }

    private static OrderLine line(long price, int taxRate, long quantity) {
        UnitPrice unitPrice = UnitPrice.ofTenThousandths(price, TOTAL.currency());
        TaxRate rate = new TaxRate(taxRate);
        Money amount = unitPrice.times(quantity);
        return new OrderLine(1, LineKind.ITEM, null, "x", null, unitPrice, quantity, amount, rate, rate.on(amount));
    }
}

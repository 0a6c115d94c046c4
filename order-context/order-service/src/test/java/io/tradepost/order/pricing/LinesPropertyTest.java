package io.tradepost.order.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.TaxRate;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.api.OrderLine.LineKind;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LinesPropertyTest {

    private static final BigDecimal HALF_A_PENNY = new BigDecimal("0.005");

    record Asked(long tenThousandths, long quantity, int rate) {}

    @Property
    void aTotalIsTheSumOfItsLinesAndNoLineIsOffByMoreThanHalfAPenny(@ForAll("orders") List<Asked> order) {
        Lines lines = new Lines();
        for (Asked asked : order) {
            lines.add(
                    lines.size() + 1,
                    Subject.of(LineKind.ADJUSTMENT, "any"),
                    UnitPrice.ofTenThousandths(asked.tenThousandths(), "GBP"),
                    asked.quantity(),
                    new TaxRate(asked.rate()),
                    Place.agreed(lines.size()));
        }
        Money sum = Money.of("0", "GBP");
        for (OrderLine line : lines.lines()) {
            BigDecimal exact = BigDecimal.valueOf(line.unitPrice().tenThousandths(), 4)
                    .multiply(BigDecimal.valueOf(line.quantity()));
            BigDecimal tax = new BigDecimal(line.amount().amount())
                    .multiply(new BigDecimal(line.taxRate().toString()));
            assertThat(new BigDecimal(line.amount().amount()).subtract(exact).abs())
                    .isLessThanOrEqualTo(HALF_A_PENNY);
            assertThat(new BigDecimal(line.tax().amount()).subtract(tax).abs()).isLessThanOrEqualTo(HALF_A_PENNY);
            sum = sum.plus(line.amount()).plus(line.tax());
        }
        assertThat(lines.total()).isEqualTo(sum);
    }

    @Provide
    Arbitrary<List<Asked>> orders() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 100_000_000),
                        Arbitraries.longs().between(1, 100_000),
                        Arbitraries.integers().between(0, 10_000))
                .as(Asked::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }
}

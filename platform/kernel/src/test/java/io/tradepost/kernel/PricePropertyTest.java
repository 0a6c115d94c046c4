package io.tradepost.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import tools.jackson.databind.json.JsonMapper;

class PricePropertyTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Property
    void everyPriceReadsBackAsItWasWritten(@ForAll @LongRange(min = -99_999_999, max = 99_999_999) long price) {
        UnitPrice before = new UnitPrice(price, GBP);
        assertThat(JSON.readValue(JSON.writeValueAsString(before), UnitPrice.class))
                .isEqualTo(before);
    }

    @Property
    void taxIsNeverMoreThanHalfAPennyFromExact(
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long net,
            @ForAll @IntRange(max = 10_000) int rate) {
        long tax = new TaxRate(rate).on(new Money(net, GBP)).minor();
        assertThat(BigDecimal.valueOf(tax)
                        .subtract(BigDecimal.valueOf(net * rate, 4))
                        .abs())
                .isLessThanOrEqualTo(new BigDecimal("0.5"));
    }
}

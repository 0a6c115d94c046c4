package io.tradepost.imports.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.kernel.UnitPrice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ShelfPropertyTest {

    /** A positive number is bought, a negative one returned. */
    @Property(tries = 1_000)
    void partsComeToTheLineAndNoMoreComesBackThanWasBought(
            @ForAll @Size(max = 30) List<@IntRange(min = -50, max = 50) Integer> history,
            @ForAll @IntRange(max = 40_000) int tenThousandths) {
        UnitPrice price = UnitPrice.ofTenThousandths(tenThousandths, "GBP");
        Shelf shelf = new Shelf();
        List<Part> all = new ArrayList<>();
        int bought = 0;
        for (int i = 0; i < history.size(); i++) {
            int units = history.get(i);
            if (units > 0) {
                shelf.bought(new Sold("o" + i, 1, units));
                bought += units;
            } else if (units < 0) {
                List<Part> parts = new ArrayList<>();
                shelf.returned(i, "C1", -units, price, parts::add);
                assertThat(parts.stream().mapToInt(Part::quantity).sum()).isEqualTo(-units);
                assertThat(parts.stream().mapToLong(Part::value).sum())
                        .isEqualTo(price.times(-units).minor());
                assertThat(parts).extracting(Part::seq).containsExactlyElementsOf(upTo(parts.size()));
                all.addAll(parts);
            }
        }
        assertThat(all.stream()
                        .filter(part -> part.from() != null)
                        .mapToInt(Part::quantity)
                        .sum())
                .isLessThanOrEqualTo(bought);
        assertThat(all).allSatisfy(part -> assertThat(part.quantity()).isPositive());
    }

    private static List<Integer> upTo(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}

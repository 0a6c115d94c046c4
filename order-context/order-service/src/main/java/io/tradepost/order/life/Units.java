package io.tradepost.order.life;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tradepost.order.api.OrderEvent.LineQuantity;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.life.OrderDecision.LinePart;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** So many units of each line, by line number; small, since one is kept for every change to an order. */
final class Units {

    private final long[] byLine;

    @JsonCreator
    private Units(long[] byLine) {
        this.byLine = byLine;
    }

    /** @param byLine the units of line 1, line 2 and so on */
    static Units by(long[] byLine) {
        return new Units(byLine.clone());
    }

    static Units of(List<LineQuantity> quantities) {
        return sum(quantities, LineQuantity::line, LineQuantity::quantity);
    }

    static Units goodsOf(List<OrderLine> lines) {
        return sum(lines, OrderLine::line, line -> line.kind() == OrderLine.LineKind.ITEM ? line.quantity() : 0);
    }

    /** The same line may stand there more than once. */
    static <T> Units sum(List<T> parts, ToIntFunction<T> line, ToLongFunction<T> quantity) {
        int last = 0;
        for (T part : parts) {
            last = Math.max(last, line.applyAsInt(part));
        }
        long[] byLine = new long[last];
        for (T part : parts) {
            byLine[line.applyAsInt(part) - 1] += quantity.applyAsLong(part);
        }
        return new Units(byLine);
    }

    long of(int line) {
        return line <= byLine.length ? byLine[line - 1] : 0;
    }

    /** Whether this is what was asked for, as far as that said how much. */
    boolean answer(@Nullable List<LinePart> asked) {
        if (asked == null) {
            return true;
        }
        boolean[] named = new boolean[byLine.length];
        for (LinePart part : asked) {
            long units = part.line() < 1 ? 0 : of(part.line());
            if (units == 0 || (part.quantity() != null && part.quantity() != units)) {
                return false;
            }
            named[part.line() - 1] = true;
        }
        for (int i = 0; i < byLine.length; i++) {
            if (byLine[i] > 0 && !named[i]) {
                return false;
            }
        }
        return true;
    }

    @JsonValue
    private long[] byLine() {
        return byLine;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Units units && Arrays.equals(byLine, units.byLine);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(byLine);
    }

    @Override
    public String toString() {
        return Arrays.toString(byLine);
    }
}

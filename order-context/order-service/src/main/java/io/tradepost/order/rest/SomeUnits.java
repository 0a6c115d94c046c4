package io.tradepost.order.rest;

import io.tradepost.order.life.OrderDecision.LinePart;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param quantity null for all that is left of the line */
record SomeUnits(
        @NotNull @Min(1) Integer line,
        @Nullable @Min(1) @Max(1_000_000) Long quantity) {

    static List<LinePart> parts(List<SomeUnits> lines) {
        return lines.stream()
                .map(some -> new LinePart(some.line(), some.quantity()))
                .toList();
    }
}

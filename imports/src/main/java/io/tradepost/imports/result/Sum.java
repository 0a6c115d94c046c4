package io.tradepost.imports.result;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tradepost.kernel.Money;

/** Lines under one heading; units and value carry the signs they have in the file. */
public record Sum(int lines, long units, Money value) {

    Sum plus(Sum other) {
        return new Sum(lines + other.lines, units + other.units, value.plus(other.value));
    }

    Sum minus(Sum other) {
        return new Sum(lines - other.lines, units - other.units, value.minus(other.value));
    }

    Sum withLines(int others) {
        return new Sum(others, units, value);
    }

    @JsonIgnore
    Money reversed() {
        return Money.zero(value.unit()).minus(value);
    }
}

package io.tradepost.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Identifies an order across all contexts.
 *
 * <p>JSON: a string matching {@code [A-Za-z0-9._-]{1,64}}.
 */
public record OrderId(@JsonValue String value) implements Comparable<OrderId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @JsonCreator
    public OrderId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be 1 to 64 of A-Z a-z 0-9 . _ -");
        }
    }

    @Override
    public int compareTo(OrderId other) {
        return value.compareTo(other.value);
    }

    /** The bare value: it is the aggregate identifier, the saga association and the Kafka key. */
    @Override
    public String toString() {
        return value;
    }
}

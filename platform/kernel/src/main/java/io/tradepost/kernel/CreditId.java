package io.tradepost.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Identifies a credit that belongs to no order.
 *
 * <p>JSON: a string matching {@code credit:[A-Za-z0-9._-]{1,64}}: never an order's id, so both may key one topic.
 */
public record CreditId(@JsonValue String value) implements Comparable<CreditId> {

    private static final Pattern FORM = Pattern.compile("credit:[A-Za-z0-9._-]{1,64}");

    @JsonCreator
    public CreditId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be credit: and 1 to 64 of A-Z a-z 0-9 . _ -");
        }
    }

    @Override
    public int compareTo(CreditId other) {
        return value.compareTo(other.value);
    }

    /** The bare value: it is the aggregate identifier, the saga association and the Kafka key. */
    @Override
    public String toString() {
        return value;
    }
}

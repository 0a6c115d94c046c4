package io.tradepost.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names a place where stock lies.
 *
 * <p>JSON: a string matching {@code [A-Z0-9-]{1,20}}.
 */
public record Warehouse(@JsonValue String value) implements Comparable<Warehouse> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9-]{1,20}");

    /** Where stock lies unless a request names another place. */
    public static final Warehouse MAIN = new Warehouse("MAIN");

    @JsonCreator
    public Warehouse {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be 1 to 20 of A-Z 0-9 -");
        }
    }

    @Override
    public int compareTo(Warehouse other) {
        return value.compareTo(other.value);
    }

    /** The bare value: it is the aggregate identifier, the saga association and the Kafka key. */
    @Override
    public String toString() {
        return value;
    }
}

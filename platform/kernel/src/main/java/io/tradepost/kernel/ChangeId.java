package io.tradepost.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Identifies one change to an order across all contexts: a shipment, a return, an amendment, a cancellation of lines, the
 * filling of a backorder. Whoever is asked twice for the same change does it once.
 *
 * <p>JSON: a string {@code <orderId>:<reference>}, such as {@code 536365:s1}.
 *
 * @param reference unique within its order, whatever the kind of change; matches {@code [A-Za-z0-9._-]{1,40}}
 */
public record ChangeId(OrderId orderId, String reference) implements Comparable<ChangeId> {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    public ChangeId {
        if (reference == null || !REFERENCE.matcher(reference).matches()) {
            throw new IllegalArgumentException("reference must be 1 to 40 of A-Z a-z 0-9 . _ -");
        }
    }

    /** @throws IllegalArgumentException unless it is {@code <orderId>:<reference>} */
    @JsonCreator
    public static ChangeId parse(String value) {
        int colon = value == null ? -1 : value.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a change is named <orderId>:<reference>");
        }
        return new ChangeId(new OrderId(value.substring(0, colon)), value.substring(colon + 1));
    }

    @Override
    public int compareTo(ChangeId other) {
        return toString().compareTo(other.toString());
    }

    @JsonValue
    @Override
    public String toString() {
        return orderId + ":" + reference;
    }
}

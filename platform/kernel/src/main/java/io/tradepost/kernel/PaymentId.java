package io.tradepost.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Identifies the payment of an order.
 *
 * <p>JSON: a string matching {@code [A-Za-z0-9._-]{1,68}}.
 */
public record PaymentId(@JsonValue String value) implements Comparable<PaymentId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,68}");

    @JsonCreator
    public PaymentId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be 1 to 68 of A-Z a-z 0-9 . _ -");
        }
    }

    /** One payment per order, derived from the business key, so that a repeated command cannot charge twice. */
    public static PaymentId of(OrderId orderId) {
        return new PaymentId("pay-" + orderId.value());
    }

    @Override
    public int compareTo(PaymentId other) {
        return value.compareTo(other.value);
    }

    /** The bare value: it is the aggregate identifier, the saga association and the Kafka key. */
    @Override
    public String toString() {
        return value;
    }
}

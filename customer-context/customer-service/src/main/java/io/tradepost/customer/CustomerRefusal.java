package io.tradepost.customer;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.Refusal.Kind;

/** Why the customer context says no. */
enum CustomerRefusal implements Refusal.Reason {
    CUSTOMER_UNKNOWN(Kind.NOT_FOUND),
    CUSTOMER_EXISTS(Kind.CONFLICT),
    CUSTOMER_ERASED(Kind.CONFLICT),
    ADDRESS_EXISTS(Kind.CONFLICT),
    ADDRESS_UNKNOWN(Kind.UNPROCESSABLE),
    SEVERAL_DEFAULT_ADDRESSES(Kind.UNPROCESSABLE),
    TOO_MANY_ADDRESSES(Kind.UNPROCESSABLE);

    private final Kind kind;

    CustomerRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static Refusal unknown(CustomerId customerId) {
        return new Refusal(CUSTOMER_UNKNOWN, "there is no customer " + customerId);
    }
}

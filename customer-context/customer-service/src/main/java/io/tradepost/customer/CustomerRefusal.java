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
    TOO_MANY_ADDRESSES(Kind.UNPROCESSABLE),
    GUEST_ORDER_OF_ANOTHER(Kind.CONFLICT),
    ORDER_OF_REGISTERED_CUSTOMER(Kind.CONFLICT),
    TOO_MANY_GUEST_ORDERS(Kind.UNPROCESSABLE);

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

    static Refusal otherContent(CustomerId customerId) {
        return new Refusal(
                CUSTOMER_EXISTS, "customer " + customerId + " was registered with other content", "/customerId");
    }

    static Refusal otherAddress(String pointer) {
        return new Refusal(ADDRESS_EXISTS, "the customer has another address of that id", pointer);
    }

    static Refusal erased() {
        return new Refusal(CUSTOMER_ERASED, "the customer's personal data was erased");
    }
}

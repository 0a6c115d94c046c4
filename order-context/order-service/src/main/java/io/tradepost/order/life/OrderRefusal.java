package io.tradepost.order.life;

import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.Refusal.Kind;

/** Every reason for which this service says no. */
public enum OrderRefusal implements Refusal.Reason {
    ORDER_NOT_FOUND(Kind.NOT_FOUND),
    ORDER_EXISTS_WITH_OTHER_CONTENT(Kind.CONFLICT),
    ORDER_NOT_CANCELLABLE(Kind.CONFLICT),
    UNKNOWN_PRODUCT(Kind.UNPROCESSABLE),
    PRODUCT_DISCONTINUED(Kind.UNPROCESSABLE),
    UNKNOWN_CUSTOMER(Kind.UNPROCESSABLE),
    CUSTOMER_BLOCKED(Kind.UNPROCESSABLE),
    NEGATIVE_PRICE(Kind.UNPROCESSABLE),
    MIXED_CURRENCIES(Kind.UNPROCESSABLE),
    AMOUNT_TOO_LARGE(Kind.UNPROCESSABLE),
    CATALOG_UNAVAILABLE(Kind.UNAVAILABLE),
    CUSTOMERS_UNAVAILABLE(Kind.UNAVAILABLE);

    private final Kind kind;

    OrderRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

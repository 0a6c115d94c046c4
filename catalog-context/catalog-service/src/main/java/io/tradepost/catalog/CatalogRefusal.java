package io.tradepost.catalog;

import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.Refusal.Kind;
import io.tradepost.kernel.Sku;
import java.time.Instant;

/** Why the catalog says no. */
enum CatalogRefusal implements Refusal.Reason {
    PRODUCT_UNKNOWN(Kind.NOT_FOUND),
    PRODUCT_EXISTS(Kind.CONFLICT),
    PRODUCT_DISCONTINUED(Kind.CONFLICT),
    PRICE_NEGATIVE(Kind.UNPROCESSABLE),
    PRICE_NOT_IN_THE_FUTURE(Kind.UNPROCESSABLE),
    PRICE_IN_EFFECT(Kind.CONFLICT),
    PRICE_UNKNOWN(Kind.NOT_FOUND),
    TOO_MANY_SCHEDULED_PRICES(Kind.UNPROCESSABLE),
    ATTRIBUTES_TOO_LARGE(Kind.UNPROCESSABLE),
    ATTRIBUTES_TOO_DEEP(Kind.UNPROCESSABLE),
    ATTRIBUTES_UNFIT(Kind.UNPROCESSABLE);

    private final Kind kind;

    CatalogRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static Refusal unknown(Sku sku) {
        return new Refusal(PRODUCT_UNKNOWN, "there is no product " + sku);
    }

    static Refusal neverScheduled(Instant moment) {
        return new Refusal(PRICE_UNKNOWN, "no price was scheduled for " + moment);
    }
}

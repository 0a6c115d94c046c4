package io.tradepost.order.pricing;

import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.order.life.OrderRefusal;

/** What is bought is not paid for by the seller: goods and carriage cost nothing or more, a discount nothing or less. */
public final class Signs {

    private Signs() {}

    /** @throws Refusal naming the place of the price */
    public static void check(LineKind kind, UnitPrice price, Place place) {
        switch (kind) {
            case ITEM, SHIPPING -> {
                if (price.tenThousandths() < 0) {
                    throw new Refusal(OrderRefusal.NEGATIVE_PRICE, "a price is not negative", place.price());
                }
            }
            case DISCOUNT -> {
                if (price.tenThousandths() > 0) {
                    throw new Refusal(OrderRefusal.POSITIVE_DISCOUNT, "a discount is not positive", place.price());
                }
            }
            case ADJUSTMENT -> {}
        }
    }
}

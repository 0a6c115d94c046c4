package io.tradepost.order.life;

import io.tradepost.kernel.Money;

/**
 * What the order has come to so far.
 *
 * @param authorized what the buyer has agreed to pay at most
 * @param shipped what the shipped lines come to; below zero while a discount is more than what was shipped with it
 * @param promised what is to be paid back, or was
 */
record Dues(Money authorized, Money shipped, Money promised) {

    static Dues of(Money total) {
        return new Dues(total, Money.zero(total.unit()), Money.zero(total.unit()));
    }

    /** What is to be captured for a shipment whose lines come to this. */
    Money capturedFor(Money lines) {
        return orZero(shipped.plus(lines)).minus(orZero(shipped));
    }

    Money refundable() {
        return orZero(shipped).minus(promised);
    }

    /** What is to be authorised besides for an order of this total. */
    Money extraFor(Money total) {
        return orZero(total.minus(authorized));
    }

    Dues amended(Money total) {
        return new Dues(authorized.plus(extraFor(total)), shipped, promised);
    }

    Dues ship(Money lines) {
        return new Dues(authorized, shipped.plus(lines), promised);
    }

    Dues promise(Money amount) {
        return new Dues(authorized, shipped, promised.plus(amount));
    }

    Dues takeBack(Money amount) {
        return new Dues(authorized, shipped, promised.minus(amount));
    }

    static Money orZero(Money money) {
        return money.minor() < 0 ? Money.zero(money.unit()) : money;
    }
}

package io.tradepost.query.reports;

import io.tradepost.kernel.Money;

/** The figures of one row, while they are added up; amounts in minor units. */
final class SalesTally {

    private long gross;
    private long returns;
    private long units;
    private long returnedUnits;
    private long orders;

    void sold(long amount, long quantity) {
        gross = Math.addExact(gross, amount);
        units = Math.addExact(units, quantity);
    }

    void cameBack(long amount, long quantity) {
        returns = Math.addExact(returns, amount);
        returnedUnits = Math.addExact(returnedUnits, quantity);
    }

    void ordered(long count) {
        orders += count;
    }

    SalesRow row(SalesGroup group) {
        Money sales = Money.ofMinor(gross, group.currency());
        return new SalesRow(
                group.period(),
                group.key(),
                sales,
                Money.ofMinor(returns, group.currency()),
                Money.ofMinor(Math.subtractExact(gross, returns), group.currency()),
                units,
                returnedUnits,
                orders,
                Rates.each(sales, orders),
                Rates.share(returns, gross));
    }
}

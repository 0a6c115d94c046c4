package io.tradepost.query.reports;

import io.tradepost.kernel.Money;
import java.time.LocalDate;

/**
 * Who bought in a period, in one currency.
 *
 * @param newCustomers whose first purchase ever lies in the period; the others returned
 * @param newOrders distinct orders of those customers; likewise of the others and of guests
 * @param newGross what was sold to them, without tax
 */
public record CustomersRow(
        LocalDate period,
        String currency,
        long newCustomers,
        long returningCustomers,
        long newOrders,
        long returningOrders,
        long guestOrders,
        Money newGross,
        Money returningGross,
        Money guestGross) {}

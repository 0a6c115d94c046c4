package io.tradepost.query.reports;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;

/**
 * What a customer is worth, each of the three scores from 1 to 5, best.
 *
 * @param recencyDays days from the last purchase to the end of the report
 * @param orders distinct orders something was sold of
 * @param net what was sold less what came back
 */
public record RfmCustomerRow(
        CustomerId customerId,
        long recencyDays,
        long orders,
        Money net,
        int recency,
        int frequency,
        int monetary,
        RfmSegment segment) {}

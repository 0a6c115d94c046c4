package io.tradepost.query.reports;

import io.tradepost.kernel.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The customers of a segment together.
 *
 * @param share of all customers, four decimals
 */
public record RfmRow(
        RfmSegment segment, long customers, @Nullable BigDecimal share, long orders, Money net) {}

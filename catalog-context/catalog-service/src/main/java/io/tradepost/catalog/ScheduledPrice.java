package io.tradepost.catalog;

import io.tradepost.kernel.UnitPrice;
import java.time.Instant;

/** A price that is to take effect. */
record ScheduledPrice(UnitPrice price, Instant validFrom) {}

package io.tradepost.inventory.reservation;

import io.tradepost.kernel.OrderId;
import java.time.Instant;

/** Without effect unless something is held back for the order that is due by now. */
record ExpireReservation(OrderId orderId, Instant now) {}

package io.tradepost.inventory.reservation;

import io.tradepost.inventory.reservation.HoldingTable.Due;
import io.tradepost.kernel.OrderId;
import io.tradepost.starter.lifecycle.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets reservations expire that nobody has shipped in time, each in a transaction of its own; one that fails comes again. */
final class Expiry extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
    private static final int AT_ONCE = 500;
    private static final Due BEFORE_ALL = new Due(new OrderId("-"), Instant.EPOCH);

    private final HoldingTable holdings;
    private final CommandGateway commands;
    private final Duration poll;
    private final Clock clock;

    Expiry(HoldingTable holdings, CommandGateway commands, Duration poll, Clock clock) {
        super("tradepost-reservation-expiry", TAKING_IN);
        this.holdings = holdings;
        this.commands = commands;
        this.poll = poll;
        this.clock = clock;
    }

    @Override
    protected void work() throws InterruptedException {
        Instant now = clock.instant();
        List<Due> due = holdings.due(now, BEFORE_ALL, AT_ONCE);
        while (isRunning() && !due.isEmpty()) {
            due.forEach(one -> expire(one.order(), now));
            due = holdings.due(now, due.getLast(), AT_ONCE);
        }
        succeeded();
        pause(poll);
    }

    private void expire(OrderId order, Instant now) {
        try {
            commands.sendAndWait(new ExpireReservation(order, now));
        } catch (RuntimeException failure) {
            LOG.warn("the reservation of {} could not expire yet", order, failure);
        }
    }

    /** It only ever pauses, and that ends by itself. */
    @Override
    protected void wake() {}
}

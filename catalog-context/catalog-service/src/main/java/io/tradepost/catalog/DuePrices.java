package io.tradepost.catalog;

import io.tradepost.catalog.CatalogCommand.ApplyDuePrices;
import io.tradepost.kernel.Sku;
import io.tradepost.starter.unit.Units;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets scheduled prices take effect. A price to come is a row, written and deleted with the events that say so: a deadline
 * that neither a crash nor a pause of the service can lose, and that is late by one look at the clock at most.
 */
@Component
final class DuePrices {

    private static final Logger LOG = LoggerFactory.getLogger(DuePrices.class);
    private static final int AT_ONCE = 500;

    /** One instance at a time: others would only find that it is done. */
    private static final String MY_TURN = "select pg_try_advisory_xact_lock(hashtext('due prices'))";

    private final PriceRows prices;
    private final CommandGateway commands;
    private final Units units;
    private final JdbcClient jdbc;
    private final Clock clock;

    DuePrices(PriceRows prices, CommandGateway commands, Units units, JdbcClient jdbc, Clock clock) {
        this.prices = prices;
        this.commands = commands;
        this.units = units;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${tradepost.catalog.price-check:250ms}")
    void takeEffect() {
        Instant now = clock.instant();
        List<Sku> due = prices.due(now, "", AT_ONCE);
        while (!due.isEmpty()) {
            takeEffect(due, now);
            due = prices.due(now, due.getLast().value(), AT_ONCE);
        }
    }

    private void takeEffect(List<Sku> due, Instant now) {
        try {
            units.run("prices take effect", () -> {
                if (jdbc.sql(MY_TURN).query(Boolean.class).single()) {
                    due.forEach(sku -> commands.sendAndWait(new ApplyDuePrices(sku, now)));
                }
            });
        } catch (RuntimeException failure) {
            if (due.size() == 1) {
                LOG.warn("the price of {} did not take effect yet: {}", due.getFirst(), failure.toString());
            } else {
                due.forEach(sku -> takeEffect(List.of(sku), now));
            }
        }
    }
}

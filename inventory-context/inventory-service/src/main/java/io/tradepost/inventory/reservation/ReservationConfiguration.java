package io.tradepost.inventory.reservation;

import io.tradepost.inventory.stock.Shelves;
import io.tradepost.inventory.stock.Turn;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.Repository;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReservationSettings.class)
class ReservationConfiguration {

    @Bean
    Reservations reservations(Repository<Reservation> repository, EventStorageEngine events, Turn turn) {
        return new Reservations(
                repository, order -> events.lastSequenceNumberFor(order.value()).isPresent(), turn);
    }

    @Bean
    AllocationPolicy allocationPolicy(ReservationSettings settings) {
        return settings.allocation().policy();
    }

    @Bean
    Releasing releasing(
            Reservations reservations,
            Shelves shelves,
            WaitingList waiting,
            Backorders backorders,
            HoldingTable holdings) {
        return new Releasing(
                reservations,
                shelves,
                waiting,
                backorders,
                (order, now) ->
                        holdings.dueOf(order).filter(due -> !due.isAfter(now)).isPresent());
    }

    @Bean
    Expiry expiry(HoldingTable holdings, CommandGateway commands, ReservationSettings settings) {
        return new Expiry(holdings, commands, settings.expiryPoll(), Clock.systemUTC());
    }
}

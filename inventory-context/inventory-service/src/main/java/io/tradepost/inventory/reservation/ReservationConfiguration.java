package io.tradepost.inventory.reservation;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReservationConfiguration {

    @Bean
    Reservations reservations(Repository<Reservation> repository, EventStorageEngine events) {
        return new Reservations(
                repository, order -> events.lastSequenceNumberFor(order.value()).isPresent());
    }
}

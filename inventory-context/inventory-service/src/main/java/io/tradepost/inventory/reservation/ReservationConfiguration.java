package io.tradepost.inventory.reservation;

import io.tradepost.inventory.api.InventoryCommand;
import io.tradepost.inventory.stock.Shelves;
import io.tradepost.inventory.stock.Turn;
import io.tradepost.kernel.OrderId;
import io.tradepost.starter.inbox.Batch;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.Repository;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReservationSettings.class)
class ReservationConfiguration {

    @Bean
    Reservations reservations(Repository<Reservation> repository, JdbcTemplate jdbc, Turn turn) {
        return new Reservations(repository, orders -> recorded(orders, jdbc), ReservationConfiguration::upcoming, turn);
    }

    private static List<OrderId> recorded(Collection<OrderId> orders, JdbcTemplate jdbc) {
        return jdbc.query(
                "select aggregate_identifier from domain_event where aggregate_identifier = any(?) and sequence_number = 0",
                (row, number) -> new OrderId(row.getString(1)),
                (Object) orders.stream().map(OrderId::value).toArray(String[]::new));
    }

    private static List<OrderId> upcoming() {
        return Batch.of(InventoryCommand.class).stream()
                .map(InventoryCommand::orderId)
                .toList();
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

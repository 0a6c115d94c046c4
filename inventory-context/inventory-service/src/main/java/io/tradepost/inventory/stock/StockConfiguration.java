package io.tradepost.inventory.stock;

import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class StockConfiguration {

    @Bean
    Turn turn(JdbcTemplate jdbc) {
        return new Turn(() -> jdbc.query("select pg_advisory_xact_lock(hashtext('inventory.turn'))", row -> {}));
    }

    @Bean
    Shelves shelves(Repository<StockItem> items, StockLevels levels, Turn turn) {
        return new Shelves(items, levels::of, turn);
    }
}

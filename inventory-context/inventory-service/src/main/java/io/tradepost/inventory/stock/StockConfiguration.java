package io.tradepost.inventory.stock;

import static java.util.stream.Collectors.toSet;

import io.tradepost.inventory.api.InventoryCommand;
import io.tradepost.inventory.api.InventoryCommand.CommitStock;
import io.tradepost.inventory.api.InventoryCommand.ReleaseSome;
import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.inventory.api.InventoryCommand.ReserveMore;
import io.tradepost.inventory.api.InventoryCommand.ReserveStock;
import io.tradepost.inventory.api.InventoryCommand.RestockReturn;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.starter.inbox.Batch;
import java.util.Set;
import java.util.stream.Stream;
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
    Directory directory(StockLevels levels) {
        return new Directory(levels::of, StockConfiguration::upcoming);
    }

    @Bean
    Shelves shelves(Repository<StockItem> items, Directory directory, Turn turn) {
        return new Shelves(items, directory, turn);
    }

    /** The SKUs that the batch of this unit of work names. */
    private static Set<Sku> upcoming() {
        return Batch.of(InventoryCommand.class).stream()
                .flatMap(StockConfiguration::lines)
                .map(SkuQuantity::sku)
                .collect(toSet());
    }

    private static Stream<SkuQuantity> lines(InventoryCommand command) {
        return switch (command) {
            case ReserveStock it -> it.lines().stream();
            case ReserveMore it -> it.lines().stream();
            case RestockReturn it -> it.lines().stream();
            case ReleaseSome it -> it.lines().stream();
            case ReleaseStock it -> Stream.empty(); // names none
            case CommitStock it -> Stream.empty(); // takes what is held, and that is known
        };
    }
}

package io.tradepost.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.inventory.stock.StockKeeping.ReceiveDelivery;
import io.tradepost.inventory.stock.StockKeeping.ReceiveStock;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.Warehouse;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class ReceivingTest {

    private static final StockItemId MUG = new StockItemId(new Sku("MUG-1"), Warehouse.MAIN);
    private static final StockItemId LAMP = new StockItemId(new Sku("LAMP-1"), new Warehouse("EAST"));

    private final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
            .configureEmbeddedEventStore(config -> new InMemoryEventStorageEngine())
            .configureAggregate(StockItem.class)
            .registerCommandHandler(config -> new Receiving(new Shelves(
                    config.repository(StockItem.class),
                    skus -> skus.contains(MUG.sku()) ? List.of(new StockLevel(MUG, new Balance(5, 0), 1)) : List.of(),
                    () -> {})))
            .start();

    @Test
    void aDeliveryAddsToKnownItemsAndRegistersNewOnes() {
        axon.commandGateway().sendAndWait(new ReceiveStock(MUG, 5));
        assertThat(deliver(new ReceiveStock(MUG, 2), new ReceiveStock(LAMP, 3), new ReceiveStock(LAMP, 4)))
                .containsExactly(new StockLevel(LAMP, new Balance(7, 0), 2), new StockLevel(MUG, new Balance(7, 0), 2));
    }

    @Test
    void oneFaultAndNothingIsReceived() {
        axon.commandGateway().sendAndWait(new ReceiveStock(MUG, 5));
        assertThatThrownBy(() -> deliver(new ReceiveStock(MUG, 2), new ReceiveStock(LAMP, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(deliver(new ReceiveStock(MUG, 1))).containsExactly(new StockLevel(MUG, new Balance(6, 0), 2));
    }

    private List<StockLevel> deliver(ReceiveStock... receipts) {
        return axon.commandGateway().sendAndWait(new ReceiveDelivery(List.of(receipts)));
    }
}

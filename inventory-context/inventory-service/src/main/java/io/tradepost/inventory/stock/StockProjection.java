package io.tradepost.inventory.stock;

import io.tradepost.inventory.api.InventoryEvent.LowStockThresholdSet;
import io.tradepost.inventory.api.InventoryEvent.StockItemEvent;
import io.tradepost.starter.jdbc.BatchedUpdates;
import io.tradepost.starter.jdbc.UnitRows;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the table {@code stock_item} in step with the events, in the transaction that appends them. It listens to the
 * event bus itself: with thousands of events in a transaction, Axon's way to a handler costs as much as handling commands.
 */
@Component
final class StockProjection implements Consumer<List<? extends EventMessage<?>>> {

    private static final String KEEP = """
            insert into stock_item (sku, warehouse, on_hand, reserved, version)
            select * from unnest(?::varchar[], ?::varchar[], ?::bigint[], ?::bigint[], ?::bigint[])
            on conflict (sku, warehouse) do update
            set on_hand = excluded.on_hand, reserved = excluded.reserved, version = excluded.version
            where stock_item.version < excluded.version""";

    private static final String WARN = "update stock_item set threshold = ? where sku = ? and warehouse = ?";

    private record Row(StockItemEvent event, long version) {}

    private final UnitRows<StockItemId, Row> rows;
    private final BatchedUpdates updates;
    private final JdbcTemplate jdbc;

    StockProjection(BatchedUpdates updates, JdbcTemplate jdbc, EventBus events) {
        this.rows = new UnitRows<>((earlier, later) -> later, this::keep);
        this.updates = updates;
        this.jdbc = jdbc;
        events.subscribe(this);
    }

    @Override
    public void accept(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> message : events) {
            if (message instanceof DomainEventMessage<?> change
                    && change.getPayload() instanceof StockItemEvent event) {
                on(event, change.getSequenceNumber());
            }
        }
    }

    private void on(StockItemEvent event, long version) {
        rows.add(new StockItemId(event.sku(), event.warehouse()), new Row(event, version));
        if (event instanceof LowStockThresholdSet set) {
            updates.add(
                    WARN, set.threshold(), set.sku().value(), set.warehouse().value());
        }
    }

    private void keep(Map<StockItemId, Row> last) {
        List<Row> all = List.copyOf(last.values());
        jdbc.update(
                KEEP,
                texts(all, event -> event.sku().value()),
                texts(all, event -> event.warehouse().value()),
                numbers(all, row -> row.event().balance().onHand()),
                numbers(all, row -> row.event().balance().reserved()),
                numbers(all, Row::version));
    }

    private static String[] texts(List<Row> rows, Function<StockItemEvent, String> column) {
        return rows.stream().map(row -> column.apply(row.event())).toArray(String[]::new);
    }

    private static Long[] numbers(List<Row> rows, ToLongFunction<Row> column) {
        return rows.stream().map(column::applyAsLong).toArray(Long[]::new);
    }
}

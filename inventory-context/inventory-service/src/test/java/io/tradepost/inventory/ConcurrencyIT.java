package io.tradepost.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.inventory.api.InventoryCommand.ReserveStock;
import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.inventory.api.InventoryEvent.StockItemEvent;
import io.tradepost.inventory.api.InventoryEvent.StockReserved;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Those who keep the house and those who sell from it, at the same time. */
class ConcurrencyIT {

    private static final int ORDERS = 200;

    private final Client http = new Client(RunningInventory.service());
    private final JdbcTemplate jdbc = RunningInventory.service().getBean(JdbcTemplate.class);
    private final Topics topics = new Topics();

    @AfterEach
    void nothingWasParked() {
        topics.close();
        assertThat(jdbc.queryForList("select cause from dead_letter", String.class))
                .isEmpty();
    }

    @Test
    void adjustmentsAndReservationsKeepReservedWithinWhatIsOnHand() throws Exception {
        http.receive("hot", 100);
        OrderId[] orders = orders("hot");
        try (ExecutorService house = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> adjustments = IntStream.range(0, 200)
                    .mapToObj(i -> house.submit(() -> adjust("hot", i % 2 == 0 ? -7 : 5)))
                    .toList();
            for (int i = 0; i < ORDERS; i++) {
                topics.send(reserve(orders[i], 2, "hot"));
                if (i % 3 == 0) {
                    topics.send(new ReleaseStock(orders[i]));
                }
            }
            for (Future<Integer> adjustment : adjustments) {
                assertThat(adjustment.get()).isIn(200, 409);
            }
        }
        topics.answers(ORDERS + (ORDERS + 2) / 3, orders);
        List<Balance> balances =
                topics.changes("hot").stream().map(StockItemEvent::balance).toList();
        assertThat(balances).allMatch(balance -> 0 <= balance.reserved() && balance.reserved() <= balance.onHand());
        http.shows("hot", balances.getLast().onHand(), balances.getLast().reserved());
    }

    @Test
    void deliveriesAndOrdersOfManyItemsInAnyOrderDoNotBlockEachOther() throws Exception {
        List<String> skus =
                IntStream.range(0, 12).mapToObj("cross-%d"::formatted).toList();
        skus.forEach(sku -> http.receive(sku, 1000));
        OrderId[] orders = orders("cross");
        try (ExecutorService house = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> deliveries = IntStream.range(0, 50)
                    .mapToObj(i -> house.submit(() -> receive(shuffled(skus, i))))
                    .toList();
            topics.send(IntStream.range(0, ORDERS)
                    .mapToObj(i -> reserve(
                            orders[i], 1, shuffled(skus, i).stream().limit(3).toArray(String[]::new)))
                    .toArray(ReserveStock[]::new));
            for (Future<Integer> delivery : deliveries) {
                assertThat(delivery.get()).isEqualTo(200);
            }
        }
        assertThat(topics.answers(ORDERS, orders)).hasSize(ORDERS).allMatch(StockReserved.class::isInstance);
        assertThat(jdbc.queryForObject(
                        "select sum(on_hand) || '/' || sum(reserved) from stock_item where sku like 'cross-%'",
                        String.class))
                .isEqualTo((12 * 1000 + 50 * 12) + "/" + ORDERS * 3);
    }

    private int adjust(String sku, long quantity) {
        return http.post(
                        "/api/stock/" + sku + "/adjustments",
                        "{\"quantity\":%d,\"reason\":\"counted\"}".formatted(quantity))
                .returnResult()
                .getStatus()
                .value();
    }

    private int receive(List<String> skus) {
        String receipts =
                skus.stream().map("{\"sku\":\"%s\",\"quantity\":1}"::formatted).collect(Collectors.joining(","));
        return http.post("/api/stock/receipts/batch", "{\"receipts\":[" + receipts + "]}")
                .returnResult()
                .getStatus()
                .value();
    }

    private static List<String> shuffled(List<String> skus, int seed) {
        List<String> shuffled = new java.util.ArrayList<>(skus);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static ReserveStock reserve(OrderId order, long quantity, String... skus) {
        return new ReserveStock(
                order,
                List.of(skus).stream()
                        .map(sku -> new SkuQuantity(new Sku(sku), quantity))
                        .toList(),
                false);
    }

    private static OrderId[] orders(String name) {
        return IntStream.range(0, ORDERS)
                .mapToObj(i -> new OrderId("o-" + name + "-" + i))
                .toArray(OrderId[]::new);
    }
}

package io.tradepost.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.inventory.api.InventoryCommand;
import io.tradepost.inventory.api.InventoryCommand.CommitStock;
import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.inventory.api.InventoryCommand.ReserveStock;
import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.api.InventoryEvent.ReservationEvent;
import io.tradepost.inventory.api.InventoryEvent.Shortage;
import io.tradepost.inventory.api.InventoryEvent.StockCommitted;
import io.tradepost.inventory.api.InventoryEvent.StockReleased;
import io.tradepost.inventory.api.InventoryEvent.StockReservationRejected;
import io.tradepost.inventory.api.InventoryEvent.StockReserved;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.Warehouse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stock as a process sees it: commands in, events out, over a real Kafka. */
class ReservationIT {

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
    void aHundredOrdersForTenUnitsReserveTen() {
        http.receive("ten", 10);
        OrderId[] orders = orders("crowd", 100);
        for (OrderId order : orders) {
            topics.send(reserve(order, "ten", 1));
        }
        List<ReservationEvent> answers = topics.answers(100, orders);
        assertThat(answers)
                .hasSize(100)
                .filteredOn(StockReserved.class::isInstance)
                .hasSize(10);
        assertThat(answers)
                .filteredOn(StockReservationRejected.class::isInstance)
                .hasSize(90);
        http.shows("ten", 10, 10);
    }

    @Test
    void aReleaseGivesBackAndRepeatsAreHarmless() {
        http.receive("back", 5);
        OrderId order = new OrderId("o-back");
        OrderId next = new OrderId("o-next");
        InventoryCommand reserve = reserve(order, "back", 5);
        InventoryCommand release = new ReleaseStock(order);
        topics.send(reserve, reserve, release, release, reserve, release, reserve(next, "back", 4));
        List<Allocation> all = List.of(new Allocation(new Sku("back"), Warehouse.MAIN, 5));
        assertThat(topics.answers(3, order, next))
                .containsExactlyInAnyOrder(
                        new StockReserved(order, all),
                        new StockReleased(order, all),
                        new StockReserved(next, List.of(new Allocation(new Sku("back"), Warehouse.MAIN, 4))));
        http.shows("back", 5, 4);
    }

    @Test
    void whatIsCommittedLeavesTheHouse() {
        http.receive("gone", 5);
        OrderId order = new OrderId("o-gone");
        CommitStock commit =
                new CommitStock(order, new ChangeId(order, "s1"), List.of(new SkuQuantity(new Sku("gone"), 2)));
        topics.send(reserve(order, "gone", 2), commit, commit, new ReleaseStock(order));
        assertThat(topics.answers(3, order))
                .hasSize(3)
                .contains(new StockReleased(order, List.of()))
                .element(1)
                .isInstanceOf(StockCommitted.class);
        http.shows("gone", 3, 0);
    }

    @Test
    void oneShortLineAndNothingIsReserved() {
        http.receive("plenty", 5);
        OrderId order = new OrderId("o-short");
        topics.send(new ReserveStock(
                order, List.of(new SkuQuantity(new Sku("plenty"), 5), new SkuQuantity(new Sku("none"), 1)), false));
        assertThat(topics.answers(1, order))
                .containsExactly(new StockReservationRejected(order, List.of(new Shortage(new Sku("none"), 1, 0))));
        http.shows("plenty", 5, 0);
    }

    @Test
    void aReservationThatComesAfterItsReleaseHoldsNothing() {
        http.receive("late", 5);
        OrderId order = new OrderId("o-late");
        OrderId after = new OrderId("o-after");
        topics.send(new ReleaseStock(order), reserve(order, "late", 5), reserve(after, "late", 5));
        assertThat(topics.answers(2, order, after)).hasSize(2).contains(new StockReleased(order, List.of()));
        http.shows("late", 5, 5);
    }

    @Test
    void anOrderMayHaveTwoThousandLines() {
        String[] skus = IntStream.range(0, 2000).mapToObj("wide-%d"::formatted).toArray(String[]::new);
        for (int from = 0; from < skus.length; from += 500) {
            String receipts = IntStream.range(from, from + 500)
                    .mapToObj(i -> "{\"sku\":\"%s\",\"quantity\":1}".formatted(skus[i]))
                    .reduce((a, b) -> a + "," + b)
                    .orElseThrow();
            http.post("/api/stock/receipts/batch", "{\"receipts\":[" + receipts + "]}")
                    .expectStatus()
                    .isOk();
        }
        OrderId order = new OrderId("o-wide");
        topics.send(new ReserveStock(
                order,
                IntStream.range(0, 2000)
                        .mapToObj(i -> new SkuQuantity(new Sku(skus[i]), 1))
                        .toList(),
                false));
        assertThat(topics.answers(1, order)).first().isInstanceOf(StockReserved.class);
        http.shows("wide-1999", 1, 1);
    }

    @Test
    void oneInstanceDecidesOnWhatTheOtherHasReceived() {
        try (ConfigurableApplicationContext other = RunningInventory.startAnother()) {
            Client second = new Client(other);
            http.receive("two-1", 1);
            for (int i = 1; i <= 10; i++) {
                OrderId order = new OrderId("o-two-" + i);
                topics.send(reserve(order, "two-1", 1));
                assertThat(topics.answers(1, order)).first().isInstanceOf(StockReserved.class);
                receiveAtLast(i % 2 == 0 ? http : second, "two-1");
            }
            http.shows("two-1", 11, 10);
        }
    }

    @Test
    void aBusyItemIsReadBackFromItsSnapshot() {
        http.receive("busy", 1000);
        OrderId[] orders = orders("busy", 520);
        topics.send(
                Arrays.stream(orders).map(order -> reserve(order, "busy", 1)).toArray(ReserveStock[]::new));
        topics.answers(520, orders);
        await().until(() -> jdbc.queryForObject(
                "select exists (select from snapshot where aggregate_identifier = 'busy@MAIN')", Boolean.class));
        try (ConfigurableApplicationContext other = RunningInventory.startAnother()) {
            new Client(other).receive("busy", 5);
            http.shows("busy", 1005, 520);
        }
    }

    /** An instance whose cache is behind says 503 once. */
    private static void receiveAtLast(Client client, String sku) {
        await().until(() -> client.post("/api/stock/" + sku + "/receipts", "{\"quantity\":1}")
                .returnResult()
                .getStatus()
                .is2xxSuccessful());
    }

    private static ReserveStock reserve(OrderId order, String sku, long quantity) {
        return new ReserveStock(order, List.of(new SkuQuantity(new Sku(sku), quantity)), false);
    }

    private static OrderId[] orders(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new OrderId("o-" + name + "-" + i))
                .toArray(OrderId[]::new);
    }
}

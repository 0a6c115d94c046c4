package io.tradepost.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.inventory.api.InventoryCommand.CommitStock;
import io.tradepost.inventory.api.InventoryCommand.ReleaseSome;
import io.tradepost.inventory.api.InventoryCommand.ReserveStock;
import io.tradepost.inventory.api.InventoryEvent.Allocation;
import io.tradepost.inventory.api.InventoryEvent.BackorderFilled;
import io.tradepost.inventory.api.InventoryEvent.StockReservationExpired;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.Warehouse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Those who wait, on the real waiting list, and what nobody ships. */
class BackorderIT {

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
    void aReceiptFillsThoseWhoWaitInTheirOrderAsFarAsItGoes() {
        OrderId first = new OrderId("o-wait-1");
        OrderId second = new OrderId("o-wait-2");
        OrderId third = new OrderId("o-wait-3");
        topics.send(waiting(first, "wait", 4), waiting(second, "wait", 4), waiting(third, "wait", 4));
        topics.send(new ReleaseSome(first, new ChangeId(first, "c1"), List.of(units("wait", 1))));
        topics.answers(7, first, second, third);
        http.receive("wait", 5);
        assertThat(topics.answers(9, first, second, third))
                .contains(
                        new BackorderFilled(first, new ChangeId(first, "f1"), in("wait", 3), List.of()),
                        new BackorderFilled(
                                second, new ChangeId(second, "f1"), in("wait", 2), List.of(units("wait", 2))));
        http.shows("wait", 5, 5);
        http.get("/api/stock/reservations/o-wait-2")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                {"orderId":"o-wait-2","status":"RESERVED","waiting":[{"sku":"wait","quantity":2}],
                 "lines":[{"sku":"wait","warehouse":"MAIN","reserved":2,"shipped":0}]}""")
                .jsonPath("$.expiresAt")
                .exists();
        assertThat(jdbc.queryForList("select order_id || quantity from backorder where sku = 'wait' order by place"))
                .hasSize(2);
    }

    @Test
    void whatNobodyShipsExpiresAndGoesToThoseWhoWait() {
        http.receive("due", 3);
        OrderId slow = new OrderId("o-slow");
        OrderId next = new OrderId("o-due-next");
        topics.send(waiting(slow, "due", 3), waiting(next, "due", 2));
        topics.send(new CommitStock(slow, new ChangeId(slow, "s1"), List.of(units("due", 1))));
        topics.answers(4, slow, next);
        jdbc.update("update holding set due_at = now() - interval '1 second' where order_id = 'o-slow'");
        assertThat(topics.answers(6, slow, next))
                .contains(
                        new StockReservationExpired(slow, in("due", 2)),
                        new BackorderFilled(next, new ChangeId(next, "f1"), in("due", 2), List.of()));
        http.shows("due", 2, 2);
    }

    @Test
    void whatHasShippedIsNeverDue() {
        http.receive("shipped", 3);
        OrderId order = new OrderId("o-shipped");
        topics.send(
                waiting(order, "shipped", 3),
                new CommitStock(order, new ChangeId(order, "s1"), List.of(units("shipped", 3))));
        topics.answers(2, order);
        assertThat(jdbc.queryForObject("select count(*) from holding where order_id = 'o-shipped'", Integer.class))
                .isZero();
        http.get("/api/stock/reservations/o-shipped")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                {"lines":[{"sku":"shipped","warehouse":"MAIN","reserved":0,"shipped":3,"restocked":0}],"waiting":[]}""")
                .jsonPath("$.expiresAt")
                .doesNotExist();
        http.get("/api/stock/reservations/o-unknown").expectStatus().isNotFound();
    }

    private static ReserveStock waiting(OrderId order, String sku, long quantity) {
        return new ReserveStock(order, List.of(units(sku, quantity)), true);
    }

    private static SkuQuantity units(String sku, long quantity) {
        return new SkuQuantity(new Sku(sku), quantity);
    }

    private static List<Allocation> in(String sku, long quantity) {
        return List.of(new Allocation(new Sku(sku), Warehouse.MAIN, quantity));
    }
}

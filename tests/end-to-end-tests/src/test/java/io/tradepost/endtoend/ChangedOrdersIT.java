package io.tradepost.endtoend;

import static io.tradepost.endtoend.OrderDesk.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An order that turns out otherwise than it was placed: lines cancelled, goods changed, goods that are not there yet. */
@ExtendWith(RunningSystem.class)
class ChangedOrdersIT {

    private Shop shop;
    private OrderDesk desk;

    @BeforeEach
    void connect() {
        shop = new Shop(RunningSystem.system().url());
        desk = new OrderDesk(shop);
    }

    @Test
    void aCancelledLineGivesBackItsStockAndIsNotCaptured() {
        String sku = shop.product(5, "2.00");
        String other = shop.product(5, "3.00");
        String id = shop.placed(List.of(item(sku, 2), item(other, 1)), "tok_approve");
        shop.awaitOrder(id, "CONFIRMED");

        desk.change(
                id, "line-cancellations", Map.of("lines", List.of(Map.of("line", 2)), "reason", "found it cheaper"));
        shop.awaitStock(other, 5, 0);
        desk.change(id, "shipments", Map.of());
        shop.awaitOrder(id, "SHIPPED");
        desk.awaitLedger(id, "4.00", "4.00", "0.00");
    }

    @Test
    void anAmendmentReservesAndAuthorizesTheDifference() {
        String sku = shop.product(5, "2.00");
        String other = shop.product(5, "3.00");
        String id = shop.confirmed(sku, 3, "tok_approve");

        desk.change(
                id,
                "amendments",
                Map.of("lines", List.of(Map.of("line", 1, "sku", sku, "quantity", 1), item(other, 2))));
        await(id, "/total/amount", "8.00");
        shop.awaitStock(sku, 5, 1);
        shop.awaitStock(other, 5, 2);
        desk.change(id, "shipments", Map.of());
        desk.awaitLedger(id, "8.00", "8.00", "0.00");
    }

    @Test
    void anAmendmentThatCannotBeHadLeavesTheOrderAsItWas() {
        String sku = shop.product(3, "2.00");
        String id = shop.confirmed(sku, 2, "tok_approve");
        desk.change(id, "amendments", Map.of("lines", List.of(Map.of("line", 1, "sku", sku, "quantity", 4))));
        await(id, "/amendments/0/status", "REFUSED");
        shop.awaitStock(sku, 3, 2);

        String dearer = shop.product(9, "2.00");
        String declined = shop.confirmed(dearer, 2, "tok_increase_decline");
        desk.change(declined, "amendments", Map.of("lines", List.of(Map.of("line", 1, "sku", dearer, "quantity", 4))));
        await(declined, "/amendments/0/status", "REFUSED");
        shop.awaitStock(dearer, 9, 2);
        desk.change(declined, "shipments", Map.of());
        desk.awaitLedger(declined, "4.00", "4.00", "0.00");
    }

    @Test
    void whatIsNotInStockWaitsItsTurnAndContinuesByItself() {
        String sku = shop.product(1, "2.00");
        String first = backordered(sku, 3);
        String second = backordered(sku, 2);
        desk.change(first, "shipments", Map.of());
        shop.awaitStock(sku, 0, 0);
        desk.awaitLedger(first, "6.00", "2.00", "0.00");

        assertThat(shop.post("/api/stock/" + sku + "/receipts", Map.of("quantity", 3))
                        .status())
                .isEqualTo(201);
        await(first, "/lines/0/backordered", "0");
        await(second, "/lines/0/backordered", "1");
        desk.change(first, "shipments", Map.of());
        shop.awaitOrder(first, "SHIPPED");
        desk.awaitLedger(first, "6.00", "6.00", "0.00");
        shop.awaitStock(sku, 1, 1);
    }

    private String backordered(String sku, int quantity) {
        Map<String, Object> order = new HashMap<>(Shop.order(sku, quantity, "tok_approve"));
        order.put("backorder", "SHIP_AVAILABLE");
        String id = shop.post("/api/orders", order).text("orderId");
        shop.awaitOrder(id, "CONFIRMED");
        return id;
    }

    private void await(String order, String pointer, String value) {
        Awaitility.await()
                .atMost(OrderDesk.PATIENCE)
                .until(() -> shop.get("/api/orders/" + order).body().at(pointer).asString(), value::equals);
    }
}

package io.tradepost.endtoend;

import static io.tradepost.endtoend.OrderDesk.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens to an order after it was placed, seen through the API alone. */
@ExtendWith(RunningSystem.class)
class FulfilmentIT {

    private Shop shop;
    private OrderDesk desk;

    @BeforeEach
    void connect() {
        shop = new Shop(RunningSystem.system().url());
        desk = new OrderDesk(shop);
    }

    @Test
    void whatShipsIsCommittedAndCapturedPartByPart() {
        String sku = shop.product(5, "0.335");
        String id = shop.confirmed(sku, 3, "tok_approve");

        desk.change(id, "shipments", Map.of("reference", "first", "lines", line(1, 1), "carrier", "DPD"));
        shop.awaitOrder(id, "PARTLY_SHIPPED");
        shop.awaitStock(sku, 4, 2);
        desk.awaitLedger(id, "1.00", "0.34", "0.00");

        desk.change(id, "shipments", Map.of());
        shop.awaitOrder(id, "SHIPPED");
        shop.awaitStock(sku, 2, 0);
        desk.awaitLedger(id, "1.00", "1.00", "0.00");

        desk.change(id, "shipments/first/delivery", Map.of());
        shop.awaitOrder(id, "SHIPPED");
        desk.change(id, "shipments/s1/delivery", Map.of());
        shop.awaitOrder(id, "DELIVERED");
    }

    @Test
    void neverMoreIsShippedThanWasOrdered() {
        String sku = shop.product(9, "2.00");
        String id = shop.confirmed(sku, 2, "tok_approve");
        Shop.Answer answer = shop.post("/api/orders/" + id + "/shipments", Map.of("lines", line(1, 3)));
        assertThat(answer.status()).isIn(409, 422);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        shop.awaitStock(sku, 9, 2);
    }

    @Test
    void aReturnPutsGoodsBackAndRefundsWhatWasPaid() {
        String sku = shop.product(5, "2.50");
        String id = shop.confirmed(sku, 4, "tok_approve");
        desk.change(id, "shipments", Map.of());
        desk.awaitLedger(id, "10.00", "10.00", "0.00");

        desk.change(id, "returns", Map.of("reference", "back", "lines", line(1, 3), "reason", "too many"));
        assertThat(shop.post("/api/orders/" + id + "/returns", Map.of("lines", line(1, 2)))
                        .status())
                .as("more than was shipped and is not on its way back")
                .isIn(409, 422);
        desk.change(
                id,
                "returns/back/receipt",
                Map.of(
                        "lines",
                        List.of(
                                Map.of("line", 1, "quantity", 2, "restock", true),
                                Map.of("line", 1, "quantity", 1, "restock", false))));
        shop.awaitStock(sku, 3, 0);
        desk.awaitLedger(id, "10.00", "10.00", "7.50");
        Awaitility.await()
                .atMost(OrderDesk.PATIENCE)
                .until(
                        () -> shop.get("/api/orders/" + id)
                                .body()
                                .at("/returns/0/status")
                                .asString(""),
                        "REFUNDED"::equals);
    }

    @Test
    void aHeldOrderIsNotShippedUntilItIsReleased() {
        String sku = shop.product(2, "2.00");
        String id = shop.confirmed(sku, 1, "tok_approve");
        desk.change(id, "hold", Map.of("reason", "address looks wrong"));
        shop.awaitOrder(id, "ON_HOLD");
        assertThat(shop.post("/api/orders/" + id + "/shipments", Map.of()).status())
                .isEqualTo(409);
        desk.change(id, "release", Map.of());
        desk.change(id, "shipments", Map.of());
        shop.awaitOrder(id, "SHIPPED");
    }

    @Test
    void aCaptureThatIsDeclinedHoldsTheOrderUntilItSucceeds() {
        String sku = shop.product(5, "2.00");
        String id = shop.confirmed(sku, 2, "tok_capture_decline_once");
        desk.change(id, "shipments", Map.of("reference", "half", "lines", line(1, 1)));
        shop.awaitOrder(id, "ON_HOLD");
        assertThat(shop.post("/api/payments/" + id + "/captures/half/retry", Map.of())
                        .status())
                .isIn(200, 202);
        shop.awaitOrder(id, "PARTLY_SHIPPED");
        desk.awaitLedger(id, "4.00", "2.00", "0.00");
    }

    @Test
    void anAuthorizationThatHasExpiredIsMadeAnewBeforeItIsCaptured() {
        String sku = shop.product(5, "2.00");
        String id = shop.confirmed(sku, 1, "tok_expire");
        desk.change(id, "shipments", Map.of());
        desk.awaitLedger(id, "2.00", "2.00", "0.00");
    }

    @Test
    void totalsAreTheSumOfLinesOfEachKindWithTax() {
        String sku = shop.product(5, "10.00");
        String id = shop.placed(
                List.of(
                        Map.of("sku", sku, "quantity", 3, "taxRate", "0.2"),
                        Map.of("kind", "SHIPPING", "name", "Parcel", "quantity", 1, "unitPrice", Shop.gbp("4.95")),
                        Map.of("kind", "DISCOUNT", "name", "Autumn", "quantity", 1, "unitPrice", Shop.gbp("-3.00"))),
                "tok_approve");
        assertThat(shop.awaitOrder(id, "CONFIRMED").at("/total/amount").asString())
                .isEqualTo("37.95");
        desk.change(id, "shipments", Map.of("lines", line(1, 1)));
        desk.awaitLedger(id, "37.95", "13.95", "0.00");
        desk.change(id, "shipments", Map.of());
        desk.awaitLedger(id, "37.95", "37.95", "0.00");
    }

    @Test
    void aGuestsOrderBecomesTheCustomersWhoTurnsOutToBeTheGuest() {
        String sku = shop.product(5, "2.00");
        String id = shop.confirmed(sku, 1, "tok_approve");
        String customer = "merged-" + sku;
        shop.post("/api/customers", Map.of("customerId", customer, "name", "Grace"));
        assertThat(shop.post("/api/customers/" + customer + "/guest-orders", Map.of("orderIds", List.of(id)))
                        .status())
                .isBetween(200, 204);
        Awaitility.await()
                .atMost(OrderDesk.PATIENCE)
                .until(
                        () -> shop.get("/api/orders/" + id)
                                .body()
                                .path("customerId")
                                .asString(""),
                        customer::equals);
    }
}

package io.tradepost.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.endtoend.Deed.Amend;
import io.tradepost.endtoend.Deed.Cancel;
import io.tradepost.endtoend.Deed.CancelSome;
import io.tradepost.endtoend.Deed.Hold;
import io.tradepost.endtoend.Deed.Receive;
import io.tradepost.endtoend.Deed.Return;
import io.tradepost.endtoend.Deed.Ship;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * Many orders at once, each with a random history, over the same few products: whatever is done to them and refused, in
 * the end stock, money and goods agree.
 */
class WholeProcessIT {

    private static final int ORDERS = 60;
    private static final int AT_ONCE = 8;
    private static final int STOCK = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Shop shop = new Shop(RunningSystem.system().url());

    /** Not shrunk: a smaller example would need the system to itself. On a failure jqwik prints its seed. */
    @Property(tries = 2, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void whateverHappensStockMoneyAndGoodsAgreeInTheEnd(@ForAll("histories") List<Deed.History> histories)
            throws Exception {
        List<String> skus =
                List.of(shop.product(STOCK, "3.33"), shop.product(STOCK, "0.005"), shop.product(STOCK, "10"));
        List<String> orders = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<String>> running = histories.stream()
                    .map(history -> threads.submit(() -> live(history, skus)))
                    .toList();
            for (Future<String> order : running) {
                orders.add(order.get());
            }
        }
        long received = histories.stream()
                .flatMap(history -> history.deeds().stream())
                .filter(Receive.class::isInstance)
                .mapToLong(deed -> ((Receive) deed).quantity())
                .sum();
        for (int i = 0; i < skus.size(); i++) {
            String sku = skus.get(i);
            long all = STOCK + (i == 0 ? received : 0);
            Awaitility.await("stock of " + sku).atMost(PATIENCE).untilAsserted(() -> stockAgrees(sku, all, orders));
        }
        for (String order : orders) {
            Awaitility.await("money of " + order).atMost(PATIENCE).untilAsserted(() -> moneyAgrees(order));
        }
    }

    @Provide
    Arbitrary<List<Deed.History>> histories() {
        return Deed.histories().list().ofSize(ORDERS);
    }

    private String live(Deed.History history, List<String> skus) {
        Map<String, Object> order = new HashMap<>();
        order.put("guest", Map.of());
        order.put("payment", Map.of("token", history.token()));
        order.put("backorder", history.backorder() ? "SHIP_AVAILABLE" : "ALL_OR_NOTHING");
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < history.quantities().size(); i++) {
            lines.add(Map.of(
                    "sku",
                    skus.get(i % skus.size()),
                    "quantity",
                    history.quantities().get(i)));
        }
        order.put("lines", lines);
        String id = shop.post("/api/orders", order).text("orderId");
        if (history.patient()) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> shop.get("/api/orders/" + id).text("status"), status -> !"PLACED".equals(status));
        }
        history.deeds().forEach(deed -> act(id, deed, skus));
        return id;
    }

    /** May be refused, which the invariants must survive; never a failure. */
    private void act(String order, Deed deed, List<String> skus) {
        String orders = "/api/orders/" + order;
        Shop.Answer answer = switch (deed) {
            case Ship ship ->
                shop.post(orders + "/shipments", ship.all() ? Map.of() : lines(ship.line(), ship.quantity()));
            case Cancel _ -> shop.post(orders + "/cancellation", Map.of("reason", "random"));
            case CancelSome some -> {
                Map<String, Object> body = new HashMap<>(lines(some.line(), some.quantity()));
                body.put("reason", "random");
                yield shop.post(orders + "/line-cancellations", body);
            }
            case Return back -> {
                Shop.Answer asked = shop.post(orders + "/returns", lines(back.line(), back.quantity()));
                yield asked.status() >= 300
                        ? asked
                        : shop.post(orders + "/returns/" + reference(asked) + "/receipt", Map.of());
            }
            case Amend amend ->
                shop.post(
                        orders + "/amendments",
                        Map.of(
                                "lines",
                                List.of(Map.of("line", 1, "sku", skus.getFirst(), "quantity", amend.quantity()))));
            case Hold hold -> shop.post(orders + (hold.release() ? "/release" : "/hold"), Map.of("reason", "random"));
            case Receive receive ->
                shop.post("/api/stock/" + skus.getFirst() + "/receipts", Map.of("quantity", receive.quantity()));
        };
        assertThat(answer.status()).as(deed + ": " + answer.body()).isLessThan(500);
    }

    private static String reference(Shop.Answer asked) {
        JsonNode returns = asked.body().path("returns");
        return returns.get(returns.size() - 1).path("reference").asString();
    }

    private static Map<String, Object> lines(int line, int quantity) {
        return Map.of("lines", List.of(Map.of("line", line, "quantity", quantity)));
    }

    private void stockAgrees(String sku, long received, List<String> orders) {
        long shipped = 0;
        long restocked = 0;
        long owed = 0;
        for (String id : orders) {
            JsonNode order = shop.get("/api/orders/" + id).body();
            boolean over = List.of("REJECTED", "CANCELLED")
                    .contains(order.path("status").asString());
            for (JsonNode line : order.path("lines")) {
                if (sku.equals(line.path("sku").asString())) {
                    long quantity = line.path("quantity").asLong();
                    long cancelled = line.path("cancelled").asLong(0);
                    long sent = line.path("shipped").asLong(0);
                    long back = line.path("returned").asLong(0);
                    long waiting = line.path("backordered").asLong(0);
                    assertThat(sent).as("shipped <= ordered").isLessThanOrEqualTo(quantity - cancelled);
                    assertThat(back).as("returned <= shipped").isLessThanOrEqualTo(sent);
                    shipped += sent;
                    restocked += back;
                    owed += over ? 0 : quantity - cancelled - sent - waiting;
                }
            }
        }
        JsonNode stock = shop.get("/api/stock/" + sku).body().path("total");
        assertThat(stock.path("onHand").asLong()).isEqualTo(received - shipped + restocked);
        assertThat(stock.path("reserved").asLong()).isEqualTo(owed);
        assertThat(stock.path("reserved").asLong())
                .isLessThanOrEqualTo(stock.path("onHand").asLong());
    }

    private void moneyAgrees(String id) {
        JsonNode order = shop.get("/api/orders/" + id).body();
        JsonNode payment = shop.get("/api/payments/" + id).body();
        long shipped = sum(order.path("shipments"));
        long promised = sum(order.path("returns"));
        if (payment.path("status").isMissingNode()) {
            assertThat(shipped).isZero();
            return;
        }
        JsonNode ledger = payment.path("ledger");
        long authorized = Shop.minor(ledger.path("authorized"));
        long captured = Shop.minor(ledger.path("captured"));
        long refunded = Shop.minor(ledger.path("refunded"));
        assertThat(captured).as("captured is what was shipped").isEqualTo(shipped);
        assertThat(refunded).as("refunded is what came back").isEqualTo(promised);
        assertThat(authorized).isGreaterThanOrEqualTo(captured);
        assertThat(captured).isGreaterThanOrEqualTo(refunded);
        if (List.of("REJECTED", "CANCELLED").contains(order.path("status").asString())) {
            assertThat(authorized)
                    .as("nothing stays authorised for an order that is over")
                    .isZero();
        }
    }

    private static long sum(JsonNode parts) {
        return parts.valueStream()
                .mapToLong(part -> Shop.minor(part.path("amount")))
                .sum();
    }
}

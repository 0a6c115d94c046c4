package io.tradepost.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class CrashIT {

    @Test
    void killedAmidOrdersItResumesAndDecidesEveryOneOfThem() {
        Path home = Path.of("target", "crash-" + Instant.now().toEpochMilli()).toAbsolutePath();
        try (TradepostProcess system = TradepostProcess.start(home)) {
            Shop shop = new Shop(system.url());
            String sku = shop.product(1000, "3.00");
            List<String> orders = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                orders.add(shop.place(sku, 1, "tok_approve").text("orderId"));
            }
            system.kill();
            system.startAgain();
            for (String order : orders) {
                shop.awaitOrder(order, "CONFIRMED");
            }
            shop.awaitStock(sku, 1000, 60);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(shop.get("/api/search/orders?status=CONFIRMED&sku=" + sku + "&size=1")
                                            .body()
                                            .path("total")
                                            .asInt())
                                    .isEqualTo(60));
        }
    }
}

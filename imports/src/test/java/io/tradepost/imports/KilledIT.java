package io.tradepost.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.imports.life.ImportStatus;
import io.tradepost.imports.result.Result;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The import service is killed again and again, at any moment; other instances wait to take over. */
class KilledIT {

    private static final long SLOWLY = 50_000_000;

    @Test
    void aKilledImportLosesNothingAndRepeatsNothing() throws Exception {
        try (Shop shop = new Shop();
                Desk desk = new Desk("killed")) {
            String id = desk.read(Invoices.many(3_000)).file().id();
            shop.trouble = (path, body) -> {
                LockSupport.parkNanos(SLOWLY);
                return 0;
            };
            for (int round = 0; round < 3; round++) {
                int before = shop.requests.size();
                try (ImportProcess one = new ImportProcess("killed", shop.url())) {
                    int further = ThreadLocalRandom.current().nextInt(5, 25);
                    Awaitility.await()
                            .atMost(Duration.ofSeconds(60))
                            .until(() -> shop.requests.size() > before + further || done(desk, id));
                    one.kill();
                }
            }
            shop.trouble = (path, body) -> 0;
            try (ImportProcess _ = new ImportProcess("killed", shop.url());
                    ImportProcess _ = new ImportProcess("killed", shop.url())) {
                Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> done(desk, id));
            }

            Result expected = desk.result(desk.imports().find(id).orElseThrow());
            assertThat(expected.addsUp()).isTrue();
            assertThat(received(shop)).isEqualTo(expected.needed().openingStock());
            assertThat(kept(shop, "orders/")).isEqualTo(expected.orders().orders());
            assertThat(kept(shop, "returns/"))
                    .isEqualTo(expected.returns().matched().returns());
            assertThat(kept(shop, "credits/"))
                    .isEqualTo(expected.returns().unmatched().credits());
        }
    }

    private static boolean done(Desk desk, String id) {
        return desk.imports().find(id).orElseThrow().status() == ImportStatus.DONE;
    }

    private static long received(Shop shop) {
        return shop.byKey.values().stream()
                .flatMap(body -> StreamSupport.stream(body.path("receipts").spliterator(), false))
                .map(receipt -> receipt.path("quantity"))
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    private static long kept(Shop shop, String kind) {
        return shop.kept.keySet().stream().filter(key -> key.startsWith(kind)).count();
    }
}

package io.tradepost.query.box;

import static io.tradepost.query.orders.OrderExamples.heart;
import static io.tradepost.query.orders.OrderExamples.placed;
import static io.tradepost.query.stock.StockExamples.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.customer.api.CustomerEvent.CustomerRegistered;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sealed;
import io.tradepost.kernel.Sku;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SearchBoxIT {

    private static RunningQuery query;

    @BeforeAll
    static void start() {
        query = RunningQuery.start();
        try (EventTopics topics = new EventTopics()) {
            for (int i = 0; i < 7; i++) {
                OrderId order = new OrderId("zebra-" + i);
                topics.send(order.value(), 0, placed(order, Instant.EPOCH.plusSeconds(i), heart(1)));
            }
            topics.send("zebra", 0, product(new Sku("zebra"), "Plush quagga", "Toys"));
            topics.send(
                    "zebrafan",
                    0,
                    new CustomerRegistered(new CustomerId("zebrafan"), new Sealed("customer:zebrafan", "c2VhbGVk")));
        }
        await().atMost(Duration.ofSeconds(40)).ignoreExceptions().untilAsserted(() -> {
            assertThat(totals(query.json("/api/search?q=zebra"))).isEqualTo("7 1 1");
        });
    }

    @AfterAll
    static void stop() {
        query.close();
    }

    @ParameterizedTest
    @CsvSource({"zebra, 7 1 1", "zeb, 7 1 1", "zebra-3, 1 0 0", "ZEBRAF, 0 0 1", "quaga, 0 1 0", "plush qua, 0 1 0"})
    void whatBeginsSoIsFoundWhateverItIs(String text, String totals) {
        assertThat(totals(query.json("/api/search?q=" + text.replace(" ", "+"))))
                .isEqualTo(totals);
    }

    @Test
    void theFirstFewOfEachAreShown() {
        JsonNode few = query.json("/api/search?q=zebra");
        assertThat(few.get("orders").get("items")).hasSize(5);
        assertThat(query.json("/api/search?q=zebra&size=2").get("orders").get("items"))
                .hasSize(2);

        String next = few.get("orders").get("next").stringValue();
        assertThat(query.json("/api/search/orders?q=zebra&cursor=" + next).get("items"))
                .extracting(item -> item.get("orderId").stringValue())
                .containsExactly("zebra-1", "zebra-0");
    }

    @Test
    void whatCannotBeMeantIsAProblem() {
        assertThat(query.get("/api/search?q=zebra&size=0").statusCode()).isEqualTo(400);
        assertThat(query.get("/api/search?q=" + "z".repeat(201)).body()).contains("\"pointer\":\"q\"");
    }

    private static String totals(JsonNode found) {
        return found.get("orders").get("total") + " " + found.get("products").get("total") + " "
                + found.get("customers").get("total");
    }
}

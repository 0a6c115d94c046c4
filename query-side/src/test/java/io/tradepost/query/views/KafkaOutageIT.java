package io.tradepost.query.views;

import static io.tradepost.query.orders.OrderExamples.confirmed;
import static io.tradepost.query.orders.OrderExamples.heart;
import static io.tradepost.query.orders.OrderExamples.placed;
import static io.tradepost.query.sales.SalesExamples.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.embedded.KafkaServer;
import io.tradepost.kernel.OrderId;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import io.tradepost.testing.TestServers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaOutageIT {

    @Test
    void whatWasFoundIsFoundWhileKafkaIsKilledAndWhatComesLaterAfterIt(@TempDir Path home) {
        KafkaServer kafka = KafkaServer.start(home, 0);
        try (RunningQuery query = RunningQuery.on(TestServers.elasticsearch().url(), kafka.bootstrapServers())) {
            sell(kafka, "before");
            awaitFound(query, "before", 20);
            kafka.kill();

            assertThat(found(query, "before")).isEqualTo(20);
            assertThat(query.get("/").statusCode()).isEqualTo(200);

            kafka = KafkaServer.start(home, 0);
            sell(kafka, "after");

            awaitFound(query, "after", 20);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(units(query)).isEqualTo(40));
        } finally {
            kafka.close();
        }
    }

    private static void sell(KafkaServer kafka, String name) {
        try (EventTopics topics = new EventTopics(kafka.bootstrapServers())) {
            for (int i = 0; i < 20; i++) {
                OrderId order = new OrderId("kafka-" + name + "-" + i);
                topics.send(
                        order.value(),
                        0,
                        placed(order),
                        confirmed(order),
                        shipped(order + ":s1", "C1", "GB", "2018-01-01T00:00:00Z", heart(1)));
            }
        }
    }

    private static void awaitFound(RunningQuery query, String name, int count) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(found(query, name)).isEqualTo(count));
    }

    private static int found(RunningQuery query, String name) {
        return query.json("/api/search/orders?size=1&q=kafka-" + name)
                .path("total")
                .asInt(0);
    }

    private static int units(RunningQuery query) {
        return query.json("/api/reports/sales?from=2018-01-01&to=2018-01-02")
                .at("/rows/0/units")
                .asInt(0);
    }
}

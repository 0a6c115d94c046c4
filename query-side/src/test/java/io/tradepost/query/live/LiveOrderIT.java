package io.tradepost.query.live;

import static io.tradepost.query.orders.OrderExamples.confirmed;
import static io.tradepost.query.orders.OrderExamples.heart;
import static io.tradepost.query.orders.OrderExamples.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.kernel.OrderId;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LiveOrderIT {

    private static final OrderId ORDER = new OrderId("live-1");
    private static final Pattern LIVE = Pattern.compile("data-live=\"([^\"]+)\"");
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void whoeverLooksAtAnOrderIsToldOfAChangeByAnyInstance() throws Exception {
        try (RunningQuery one = RunningQuery.start();
                RunningQuery other = RunningQuery.start();
                EventTopics topics = new EventTopics();
                HttpClient client = HttpClient.newHttpClient()) {
            topics.send(ORDER.value(), 0, placed(ORDER, Instant.parse("2013-03-01T12:00:00Z"), heart(5)));
            List<String> told = watch(client, one);
            List<String> toldElsewhere = watch(client, other);

            topics.send(ORDER.value(), 1, confirmed(ORDER));

            await().atMost(SOON).untilAsserted(() -> {
                assertThat(told).contains("event:changed", "data:live-1");
                assertThat(toldElsewhere).contains("event:changed", "data:live-1");
            });
            assertThat(one.get("/orders/live-1/panels/order").body()).contains(">confirmed<");
            client.shutdownNow();
        }
    }

    /** From what the page shows on: nothing that comes between is missed. */
    private static List<String> watch(HttpClient client, RunningQuery query) {
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(query.get("/orders/live-1").body()).contains("Order placed"));
        Matcher live = LIVE.matcher(query.get("/orders/live-1").body());
        assertThat(live.find()).isTrue();
        List<String> lines = new CopyOnWriteArrayList<>();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(query.base() + live.group(1))).build();
        client.sendAsync(request, BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(lines::add));
        await().atMost(SOON).untilAsserted(() -> assertThat(lines).contains(":watching"));
        return lines;
    }
}

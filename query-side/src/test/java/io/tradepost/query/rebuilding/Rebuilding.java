package io.tradepost.query.rebuilding;

import static io.tradepost.query.orders.OrderExamples.confirmed;
import static io.tradepost.query.orders.OrderExamples.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.GetResponse;
import io.tradepost.kernel.OrderId;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What tests of rebuilds do over and over, with the orders of one test. */
record Rebuilding(RunningQuery query, EventTopics topics, ElasticsearchClient elasticsearch, String name) {

    static final String PATH = "/api/views/orders/rebuild";

    void place(int from, int to) {
        for (int i = from; i < to; i++) {
            OrderId order = new OrderId(id(i));
            topics.send(order.value(), 0, placed(order), confirmed(order));
        }
    }

    String id(int number) {
        return name + "-" + number;
    }

    int confirmedOnes() {
        return query.json("/api/search/orders?size=1&status=CONFIRMED&q=" + name)
                .path("total")
                .asInt(-1);
    }

    void awaitConfirmed(int count) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(confirmedOnes()).isEqualTo(count));
    }

    JsonNode awaitState(String state) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(query.json(PATH).path("state").asString("none"))
                        .as(query.get(PATH).body())
                        .isEqualTo(state));
        return query.json(PATH);
    }

    boolean exists(String index) throws IOException {
        return elasticsearch.indices().exists(e -> e.index(index)).value();
    }

    /** Changes a document behind the service's back. */
    void plant(int number) throws IOException {
        String index = query.index("orders");
        GetResponse<ObjectNode> there = elasticsearch.get(g -> g.index(index).id(id(number)), ObjectNode.class);
        ObjectNode document = Objects.requireNonNull(there.source()).put("status", "CANCELLED");
        elasticsearch.index(i -> i.index(index)
                .id(id(number))
                .versionType(VersionType.ExternalGte)
                .version(there.version())
                .refresh(Refresh.True)
                .document(document));
    }
}

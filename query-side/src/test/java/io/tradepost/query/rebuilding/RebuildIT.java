package io.tradepost.query.rebuilding;

import static io.tradepost.query.rebuilding.Rebuilding.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import io.tradepost.testing.TestServers;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RebuildIT {

    private static RunningQuery query;
    private static EventTopics topics;
    private static ElasticsearchClient elasticsearch;

    private Rebuilding orders;
    private String before;

    @BeforeAll
    static void start() {
        query = RunningQuery.start();
        topics = new EventTopics();
        elasticsearch = ElasticsearchClient.of(
                c -> c.host(TestServers.elasticsearch().url()).jsonMapper(new Jackson3JsonpMapper()));
    }

    @AfterAll
    static void stop() throws IOException {
        topics.close();
        query.close();
        elasticsearch.close();
    }

    @BeforeEach
    void placeOrders() {
        orders = new Rebuilding(
                query, topics, elasticsearch, "r" + UUID.randomUUID().toString().substring(0, 8));
        orders.place(0, 50);
        orders.awaitConfirmed(50);
        before = query.index("orders");
    }

    /** Without what was planted. */
    @AfterEach
    void leaveAsItShouldBe() {
        query.delete(PATH);
        query.post(PATH, "{\"onDifference\":\"SWAP\"}");
        orders.awaitState("SWAPPED");
        query.delete(PATH);
    }

    @Test
    void anEqualOneTakesTheOthersPlaceWhichIsKeptAndFedForAWayBack() throws IOException {
        assertThat(query.post(PATH).statusCode()).isEqualTo(202);

        JsonNode swapped = orders.awaitState("SWAPPED");
        String after = query.index("orders");
        assertThat(after).isNotEqualTo(before).isEqualTo(swapped.get("to").asString());
        assertThat(swapped.get("former").asString()).isEqualTo(before);
        assertThat(swapped.at("/comparison/documents/old")).isEqualTo(swapped.at("/comparison/documents/new"));
        assertThat(swapped.at("/comparison/buckets").isEmpty()).isTrue();
        assertThat(swapped.at("/events/done").asLong()).isPositive();
        assertThat(swapped.get("documentsPerSecond").asLong()).isPositive();

        orders.place(50, 60);
        orders.awaitConfirmed(60);
        assertThat(query.post(PATH + "/rollback").statusCode()).isEqualTo(200);
        assertThat(query.index("orders")).isEqualTo(before);
        assertThat(orders.confirmedOnes()).isEqualTo(60);

        assertThat(query.post(PATH + "/swap").statusCode()).isEqualTo(200);
        assertThat(query.index("orders")).isEqualTo(after);
        assertThat(query.delete(PATH).statusCode()).isEqualTo(200);
        assertThat(orders.exists(before)).isFalse();
        assertProblem(query.post(PATH + "/rollback"), 409, "nothing-to-go-back-to");
    }

    @Test
    void aDifferenceStopsTheSwapUntilSomebodyDecides() throws IOException {
        orders.plant(7);

        query.post(PATH);

        JsonNode different = orders.awaitState("DIFFERENT");
        JsonNode comparison = different.get("comparison");
        assertThat(comparison.get("differing").asLong()).isOne();
        assertThat(comparison.get("buckets")).hasSize(1);
        assertThat(comparison.at("/buckets/0/oldChecksum")).isNotEqualTo(comparison.at("/buckets/0/newChecksum"));
        assertThat(comparison.at("/differences/0/id").asString()).isEqualTo(orders.id(7));
        assertThat(comparison.at("/differences/0/members/0").toString())
                .isEqualTo("{\"pointer\":\"/status\",\"old\":\"\\\"CANCELLED\\\"\",\"new\":\"\\\"CONFIRMED\\\"\"}");
        assertThat(query.index("orders")).isEqualTo(before);
        assertThat(orders.confirmedOnes()).isEqualTo(49);
        assertProblem(query.post(PATH), 409, "rebuild-under-way");

        assertThat(query.post(PATH + "/swap").statusCode()).isEqualTo(200);

        assertThat(orders.confirmedOnes()).isEqualTo(50);
        assertThat(query.index("orders")).isNotEqualTo(before);
    }

    @Test
    void aDifferentOneCanBeDiscarded() throws IOException {
        orders.plant(8);
        query.post(PATH, "{\"onDifference\":\"STOP\"}");
        String made = orders.awaitState("DIFFERENT").get("to").asString();

        assertThat(query.delete(PATH).statusCode()).isEqualTo(200);

        assertThat(query.json(PATH).get("state").asString()).isEqualTo("DISCARDED");
        assertThat(orders.exists(made)).isFalse();
        assertThat(query.index("orders")).isEqualTo(before);
        assertProblem(query.delete(PATH), 409, "nothing-to-drop");
        assertProblem(query.post(PATH + "/swap"), 409, "nothing-to-swap");
        assertProblem(query.post(PATH + "/rollback"), 409, "nothing-to-go-back-to");
    }

    @Test
    void aDifferentOneIsSwappedIfThatWasAskedFor() throws IOException {
        orders.plant(9);

        query.post(PATH, "{\"onDifference\":\"SWAP\"}");

        JsonNode swapped = orders.awaitState("SWAPPED");
        assertThat(swapped.at("/comparison/differing").asLong()).isPositive();
        assertThat(orders.confirmedOnes()).isEqualTo(50);
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        assertProblem(query.post("/api/views/nothing/rebuild"), 404, "no-such-view");
        assertProblem(query.get("/api/views/products/rebuild"), 404, "never-rebuilt");
        assertThat(query.post(PATH, "{\"onDifference\":\"MAYBE\"}").statusCode())
                .isEqualTo(400);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(type);
    }
}

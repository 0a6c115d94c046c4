package io.tradepost.query.awaiting;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import io.tradepost.starter.token.Token;
import io.tradepost.starter.token.Token.Entry;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AwaitingIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static RunningQuery query;
    private static RunningQuery impatient;
    private static EventTopics topics;

    /** Two instances: each feeds only some partitions. */
    @BeforeAll
    static void start() {
        query = RunningQuery.start("--tradepost.query.read-your-writes=30s");
        impatient = RunningQuery.start("--tradepost.query.read-your-writes=300ms");
        topics = new EventTopics();
        add("first");
        assertThat(query.get("/api/search/products?after=" + token("catalog", "first", 0))
                        .statusCode())
                .as("a read waits for the views to be there at all")
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        topics.close();
        impatient.close();
        query.close();
    }

    @Test
    void whoReadsAfterAWriteFindsItWhicheverInstanceFeedsTheView() {
        for (int i = 0; i < 12; i++) {
            String sku = "own-" + i;
            add(sku);
            JsonNode found = body(query.get("/api/search/products?q=" + sku + "&after=" + token("catalog", sku, 0)));
            assertThat(found.at("/items/0/sku").asString()).isEqualTo(sku);
        }
    }

    @Test
    void aReadWaitsForWhatIsStillToCome() {
        CompletableFuture<HttpResponse<String>> read =
                supplyAsync(() -> query.get("/api/search/products?q=late-1&after=" + token("catalog", "late-1", 0)));
        assertThat(impatient
                        .get("/api/search/products?after=" + token("catalog", "late-1", 0))
                        .statusCode())
                .isEqualTo(503);
        assertThat(read).isNotDone();
        add("late-1");
        assertThat(body(read.join()).at("/items/0/sku").asString()).isEqualTo("late-1");
    }

    @Test
    void whatDoesNotComeInTimeIsToldWithThePosition() {
        add("behind-1");
        query.get("/api/search/products?after=" + token("catalog", "behind-1", 0));
        HttpResponse<String> answer = impatient.get("/api/search/products?after=" + token("catalog", "behind-1", 4));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).as(answer.body()).contains("1");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = body(answer);
        assertThat(problem.path("type").asString()).endsWith("/not-yet-seen");
        assertThat(problem.path("missing"))
                .isEqualTo(JSON.valueToTree(
                        List.of(Map.of("context", "catalog", "key", "behind-1", "sequence", 4, "seen", 0))));
    }

    @Test
    void whatTheViewDoesNotReadIsNotWaitedFor() {
        assertThat(impatient
                        .get("/api/search/products?after=" + token("payment", "never", 7))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void ofSeveralTokensAllAreWaitedFor() {
        add("both-1");
        HttpResponse<String> answer = impatient.get("/api/search/products?after=" + token("catalog", "both-1", 0)
                + "&after=" + token("catalog", "both-2", 0));
        assertThat(body(answer).path("missing").path(0).path("key").asString()).isEqualTo("both-2");
    }

    @Test
    void exportsReportsAndPagesWaitToo() {
        for (String path : List.of(
                "/api/search/orders",
                "/api/search/orders/export",
                "/api/search/products/export",
                "/api/reports/sales")) {
            String after = path.contains("products") ? token("catalog", "no", 0) : token("order", "no", 0);
            assertThat(impatient.get(path + "?after=" + after).statusCode())
                    .as(path)
                    .isEqualTo(503);
        }
        assertThat(impatient.get("/?after=" + token("order", "no", 0)).statusCode())
                .isEqualTo(503);
    }

    @Test
    void whatIsNoTokenIsABadParameter() {
        HttpResponse<String> answer = query.get("/api/search/products?after=nonsense");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(body(answer).at("/errors/0/pointer").asString()).isEqualTo("after");
    }

    private static void add(String sku) {
        UnitPrice price = UnitPrice.of("1", "GBP");
        topics.send(sku, 0, new ProductAdded(new Sku(sku), sku, null, null, price, Map.of()));
    }

    private static String token(String context, String key, long sequence) {
        return new Token(List.of(new Entry(context, key, sequence))).text();
    }

    private static JsonNode body(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}

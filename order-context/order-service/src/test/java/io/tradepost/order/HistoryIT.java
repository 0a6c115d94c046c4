package io.tradepost.order;

import static io.tradepost.order.Life.done;
import static io.tradepost.order.Life.json;
import static io.tradepost.order.Life.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.order.Api.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was known of an order at a time, and what has happened to it. */
class HistoryIT {

    private static final Api API = OrderServer.api();

    @Test
    void anOrderIsShownAsItWasRecordedUntilThen() {
        Life.confirmed("as-of");
        done("as-of", "/hold", "{'reason':'the buyer rang'}");
        JsonNode events = history("as-of").path("events");
        assertThat(events).hasSize(3);
        String placed = events.at("/0/recordedAt").asString();
        String held = events.at("/2/recordedAt").asString();
        assertThat(asOf("as-of", placed).text("/status")).isEqualTo("PLACED");
        assertThat(asOf("as-of", placed).header("ETag")).isEqualTo("\"0\"");
        assertThat(asOf("as-of", Instant.parse(held).minusNanos(1).toString()).text("/status"))
                .isEqualTo("CONFIRMED");
        assertThat(asOf("as-of", held).body())
                .isEqualTo(Life.shown("as-of").body())
                .isEqualTo(asOf("as-of", Instant.now().toString()).body());
    }

    @Test
    void whatWasNotThereYetIsNotFound() {
        Life.placed("later");
        refused(asOf("later", "2010-12-02T00:00:00Z"), 404, "order-not-found");
        refused(asOf("never-placed", Instant.now().toString()), 404, "order-not-found");
        refused(API.get("/api/orders/never-placed/history"), 404, "order-not-found");
    }

    @Test
    void aTimeThatCannotBeMeantIsRefused() {
        Life.placed("when");
        refused(asOf("when", "yesterday"), 400, "invalid-request", "asOf");
        refused(asOf("when", Instant.now().plus(Duration.ofDays(1)).toString()), 400, "invalid-request", "asOf");
        refused(asOf("when", "1969-12-31T23:59:59Z"), 400, "invalid-request", "asOf");
    }

    @Test
    void theHistoryTellsWhoDidWhatWhenAndWhy() {
        OrderServer.owners().product("85123A", "White hanging heart", "2.55");
        API.post("/api/orders", json("""
                {'orderId':'audited','guest':{'name':'Ada Lovelace'},'lines':[{'sku':'85123A','quantity':1}],
                 'shippingAddress':{'line1':'12 St James','city':'London','country':'GB'},
                 'payment':{'token':'tok_approve'},'placedAt':'2010-12-01T08:26:00Z'}"""), "Tradepost-Actor", "Ann, desk 4");
        OrderServer.confirm("audited");
        Life.awaitStatus("audited", "CONFIRMED");
        JsonNode events = history("audited").path("events");
        JsonNode placed = events.get(0);
        assertThat(placed.path("sequence").asInt()).isZero();
        assertThat(placed.path("type").asString()).isEqualTo("OrderPlaced");
        assertThat(placed.path("at").asString()).isEqualTo("2010-12-01T08:26:00Z");
        assertThat(placed.path("actor").asString()).isEqualTo("Ann, desk 4");
        assertThat(placed.path("correlationId").asString()).isNotEmpty();
        assertThat(placed.at("/payload/lines/0/sku").asString()).isEqualTo("85123A");
        assertThat(placed.path("payload").toString())
                .doesNotContain("cipher")
                .doesNotContain("tok_approve")
                .doesNotContain("Ada");
        assertThat(placed.at("/payload/shipTo/country").asString()).isEqualTo("GB");
        assertThat(events.at("/1/actor").asString()).isEqualTo("sagas");
        assertThat(events.at("/1/at").isMissingNode()).isTrue();
    }

    private static JsonNode history(String order) {
        return API.get("/api/orders/" + order + "/history").body();
    }

    private static Answer asOf(String order, String moment) {
        return API.get("/api/orders/" + order + "?asOf=" + moment);
    }
}

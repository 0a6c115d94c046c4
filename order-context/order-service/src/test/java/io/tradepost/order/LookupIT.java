package io.tradepost.order;

import static io.tradepost.order.Life.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.order.Api.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which of many orders exist, and how far they have come. */
class LookupIT {

    private static final Api API = OrderServer.api();

    @Test
    void ofManyOrdersTheirStatusIsTold() {
        Life.placed("l-placed");
        Life.shipped("l-shipped");
        Life.confirmed("l-held");
        Life.done("l-held", "/hold", "{'reason':'wait'}");
        Life.shipped("l-delivered");
        Life.done("l-delivered", "/shipments/s1/delivery", "{}");
        Answer found = API.post(
                "/api/orders/lookup",
                json("{'orderIds':['l-placed','l-nowhere','l-held','l-delivered','l-shipped','l-placed']}"));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body().path("orders").values().stream()
                        .map(order -> order.path("orderId").asString() + " "
                                + order.path("status").asString()))
                .containsExactly("l-placed PLACED", "l-held ON_HOLD", "l-delivered DELIVERED", "l-shipped SHIPPED");
        assertThat(found.body().path("unknown").values().stream().map(JsonNode::asString))
                .containsExactly("l-nowhere");
    }

    @Test
    void somethingIsLookedUp() {
        assertThat(API.post("/api/orders/lookup", "{\"orderIds\":[]}").faults()).containsExactly("/orderIds");
    }
}

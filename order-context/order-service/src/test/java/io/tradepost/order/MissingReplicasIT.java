package io.tradepost.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.order.Api.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the replicas lack is asked of its owner. */
class MissingReplicasIT {

    private static final Api API = OrderServer.api();
    private static final Owners OWNERS = OrderServer.owners();

    @AfterEach
    void ownersAreBack() {
        OWNERS.down(false);
    }

    @Test
    void ownersKnowWhatTheReplicasDoNot() {
        OWNERS.product("owned", "From its owner", "4.20");
        OWNERS.customer("owned", false);
        Answer placed = order("owned", "owned");
        assertThat(placed.status()).isEqualTo(202);
        assertThat(placed.text("/lines/0/name")).isEqualTo("From its owner");
        assertThat(placed.text("/total/amount")).isEqualTo("4.20");
    }

    @Test
    void whatItsOwnerDoesNotKnowCannotBeOrdered() {
        OWNERS.product("known", "Known", "1.00");
        Answer refused = API.post("/api/orders", """
                {"guest":{"name":"Ada","email":"ada@example.org"},"payment":{"token":"tok_approve"},
                 "lines":[{"sku":"known","quantity":1},{"sku":"nowhere","quantity":1}]}""");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/type")).endsWith("/unknown-product");
        assertThat(refused.faults()).containsExactly("/lines/1/sku");
    }

    @Test
    void whoIsNoCustomerCannotBuyAsOne() {
        OWNERS.product("known", "Known", "1.00");
        Answer refused = order("nobody", "known");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/type")).endsWith("/unknown-customer");
        assertThat(refused.faults()).containsExactly("/customerId");
    }

    @Test
    void aDiscontinuedProductCannotBeOrdered() {
        OWNERS.product("ended", "Ended", "1.00", true);
        OWNERS.customer("owned", false);
        Answer refused = order("owned", "ended");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/type")).endsWith("/product-discontinued");
        assertThat(refused.faults()).containsExactly("/lines/0/sku");
    }

    @Test
    void aBlockedCustomerCannotBuy() {
        OWNERS.product("known", "Known", "1.00");
        OWNERS.customer("blocked", true);
        Answer refused = order("blocked", "known");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/type")).endsWith("/customer-blocked");
        assertThat(refused.faults()).containsExactly("/customerId");
    }

    @Test
    void theClientIsAskedToComeBackWhenAnOwnerIsDown() {
        OWNERS.down(true);
        Answer refused = order("owned", "not-replicated");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).matches("\\d+");
        assertThat(refused.body().toString()).doesNotContain("Exception");
    }

    private static Answer order(String customer, String sku) {
        return API.post("/api/orders", """
                {"customerId":"%s","lines":[{"sku":"%s","quantity":1}],"payment":{"token":"tok_approve"}}""".formatted(customer, sku));
    }
}

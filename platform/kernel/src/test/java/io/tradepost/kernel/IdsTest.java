package io.tradepost.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class IdsTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void anIdIsABareStringInJson() {
        assertThat(json.writeValueAsString(new Sku("85123A"))).isEqualTo("\"85123A\"");
        assertThat(json.readValue("\"85123A\"", Sku.class)).isEqualTo(new Sku("85123A"));
        assertThat(new Sku("85123A")).hasToString("85123A");
    }

    @Test
    void aSkuHasItsForm() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sku("a b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sku("x".repeat(41)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sku(""));
    }

    @Test
    void anOrderHasOnePayment() {
        assertThat(PaymentId.of(new OrderId("o-1"))).isEqualTo(PaymentId.of(new OrderId("o-1")));
    }
}

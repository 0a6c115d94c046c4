package io.tradepost.query.orders;

import static io.tradepost.query.orders.OrderExamples.PLACED_AT;
import static io.tradepost.query.orders.OrderExamples.gbp;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** While the present revision is built, what an earlier one has stored is shown. */
class EarlierRevisionTest {

    private static final String THIRD = """
            {"orderId":"o-1","status":"%s","stage":"SHIPPED","holds":[],"inTransit":%d,"customerId":"17850",
            "guest":false,"country":"GB","placedAt":"2010-12-01T08:26:00Z","currency":"GBP","total":255,"refunded":55,
            "lines":[{"line":1,"kind":"ITEM","sku":"85123A","name":"Heart","unitPriceTenThousandths":25500,
            "quantity":1,"amount":255,"tax":0,"cancelled":0,"backordered":0,"shipped":1,"returned":0}]}""";

    @Test
    void anOrderOfRevision3IsShownAsItWas() {
        OrderDocument sent = read("SHIPPED", 1);
        OrderDetail detail = OrderDetail.of(sent);

        assertThat(OrderPage.Item.of(sent, Map.of()).status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(detail.refunded()).isEqualTo(gbp("0.55"));
        assertThat(detail.shipments()).isEmpty();
        assertThat(detail.milestones()).isEqualTo(Milestones.placed(PLACED_AT));
        assertThat(sent.stages()).isEqualTo(new Stages(null, null, null, null));
        assertThat(sent.dates()).isEqualTo(new Dates(null, null, null));
        assertThat(read("DELIVERED", 0).status()).isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void whatOnlyAnEarlierRevisionKeptIsNotWritten() {
        assertThat(JsonMapper.shared().writeValueAsString(read("DELIVERED", 0))).doesNotContain("inTransit");
    }

    private static OrderDocument read(String status, int inTransit) {
        return JsonMapper.shared().readValue(THIRD.formatted(status, inTransit), OrderDocument.class);
    }
}

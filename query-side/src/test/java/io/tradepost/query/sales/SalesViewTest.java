package io.tradepost.query.sales;

import static io.tradepost.query.orders.OrderExamples.HEART;
import static io.tradepost.query.orders.OrderExamples.PLACED_AT;
import static io.tradepost.query.orders.OrderExamples.cancelled;
import static io.tradepost.query.orders.OrderExamples.charge;
import static io.tradepost.query.orders.OrderExamples.confirmed;
import static io.tradepost.query.orders.OrderExamples.heart;
import static io.tradepost.query.orders.OrderExamples.item;
import static io.tradepost.query.orders.OrderExamples.placed;
import static io.tradepost.query.sales.SalesExamples.credited;
import static io.tradepost.query.sales.SalesExamples.returned;
import static io.tradepost.query.sales.SalesExamples.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.CreditId;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.OrderEvent.OrderAttributed;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.order.api.SalesEvent;
import io.tradepost.query.Messages;
import io.tradepost.query.sales.SalesFact.Fact;
import io.tradepost.query.views.RewritingView.Earlier;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SalesViewTest {

    private static final Instant RECORDED = Instant.parse("2026-01-02T03:04:05Z");

    private final SalesView view = new SalesView();

    @Test
    void eachShippedLineIsASaleOfItsOwn() {
        Map<String, SalesFact> facts = of(shipped(
                "536365:s1",
                "17850",
                "GB",
                PLACED_AT.toString(),
                heart(6),
                charge(2, LineKind.SHIPPING, "Post", "18.00")));

        assertThat(facts).containsOnlyKeys("536365:s1:1", "536365:s1:2");
        assertThat(facts.get("536365:s1:1"))
                .isEqualTo(new SalesFact(
                        Fact.SALE,
                        new OrderId("536365"),
                        ChangeId.parse("536365:s1"),
                        null,
                        1,
                        LineKind.ITEM,
                        HEART,
                        "White hanging heart t-light holder",
                        "Decoration",
                        new CustomerId("17850"),
                        false,
                        "GB",
                        null,
                        "GBP",
                        6,
                        6,
                        25_500,
                        1_530,
                        0,
                        PLACED_AT,
                        RECORDED));
    }

    @Test
    void onlyItemsHaveUnits() {
        SalesFact post = single(
                shipped("1:s1", null, "GB", PLACED_AT.toString(), charge(2, LineKind.SHIPPING, "Post", "18.00")));

        assertThat(post.units()).isZero();
        assertThat(post.quantity()).isOne();
        assertThat(post.sku()).isNull();
        assertThat(post.amount()).isEqualTo(1_800);
        assertThat(post.tax()).isEqualTo(360);
        assertThat(post.guest()).isTrue();
    }

    @Test
    void aDiscountIsNegative() {
        assertThat(single(shipped(
                                "1:s1",
                                null,
                                "GB",
                                PLACED_AT.toString(),
                                charge(3, LineKind.DISCOUNT, "Loyal", "-5.00")))
                        .amount())
                .isEqualTo(-500);
    }

    @Test
    void aReturnIsAsPositiveAsASale() {
        SalesFact back = single(returned("536365:r1", "17850", "GB", PLACED_AT.toString(), heart(2)));

        assertThat(back.fact()).isEqualTo(Fact.RETURN);
        assertThat(back.warehouse()).isEqualTo(Warehouse.MAIN);
        assertThat(back.changeId()).hasToString("536365:r1");
        assertThat(back.amount()).isEqualTo(510);
        assertThat(back.units()).isEqualTo(2);
    }

    @Test
    void aCreditBelongsToNoOrder() {
        SalesFact credit = single(credited(
                "credit:C536379",
                null,
                "FR",
                PLACED_AT.toString(),
                item(1, HEART, "Heart", "Decoration", "0.001", 1_000)));

        assertThat(credit.fact()).isEqualTo(Fact.CREDIT);
        assertThat(credit.orderId()).isNull();
        assertThat(credit.creditId()).isEqualTo(new CreditId("credit:C536379"));
        assertThat(credit.unitPriceTenThousandths()).isEqualTo(10);
        assertThat(credit.amount()).isEqualTo(100);
    }

    @Test
    void nothingElseIsAFactOfTrade() {
        assertThat(of(placed())).isEmpty();
        assertThat(of(confirmed())).isEmpty();
        assertThat(of(cancelled())).isEmpty();
    }

    @Test
    void whatAGuestBoughtBecomesTheCustomers() {
        Map<String, SalesFact> bought = of(shipped("536365:s1", null, "GB", PLACED_AT.toString(), heart(6)));
        OrderAttributed attributed = new OrderAttributed(new OrderId("536365"), new CustomerId("17850"), null);

        assertThat(view.earlier(attributed)).isEqualTo(new Earlier("orderId", "536365"));
        assertThat(view.earlier(cancelled())).isNull();
        assertThat(view.rewritten(attributed, bought, Messages.at(RECORDED)).get("536365:s1:1"))
                .isEqualTo(of(shipped("536365:s1", "17850", "GB", PLACED_AT.toString(), heart(6)))
                        .get("536365:s1:1"));
    }

    private SalesFact single(SalesEvent event) {
        Map<String, SalesFact> facts = of(event);
        assertThat(facts).hasSize(1);
        return facts.values().iterator().next();
    }

    private Map<String, SalesFact> of(SalesEvent event) {
        return view.of(event, Messages.at(RECORDED));
    }
}

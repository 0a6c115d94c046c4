package io.tradepost.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.catalog.api.CatalogEvent;
import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.catalog.api.CatalogEvent.ProductCategorised;
import io.tradepost.catalog.api.CatalogEvent.ProductDescribed;
import io.tradepost.catalog.api.CatalogEvent.ProductDiscontinued;
import io.tradepost.catalog.api.CatalogEvent.ProductPriced;
import io.tradepost.customer.api.CustomerEvent.CustomerBlocked;
import io.tradepost.customer.api.CustomerEvent.CustomerErased;
import io.tradepost.customer.api.CustomerEvent.CustomerRegistered;
import io.tradepost.customer.api.CustomerEvent.CustomerUnblocked;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Sealed;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.Api.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The owners' events alone are enough to buy: the owners answer nothing here. */
class ReplicasIT {

    private static final Api API = OrderServer.api();

    @Test
    void anOrderIsPricedFromWhatTheEventsSay() {
        List<CatalogEvent> life = life(new Sku("replicated"));
        for (int sequence = 0; sequence < life.size(); sequence++) {
            OrderServer.publish("replicated", life.get(sequence), sequence);
        }
        customer("replicated");
        isBoughtAsItIsNow("replicated");
    }

    @Test
    void theOrderOfTheEventsAndTheirRepetitionChangeNothing() {
        List<CatalogEvent> life = life(new Sku("reversed"));
        for (int sequence = life.size() - 1; sequence >= 0; sequence--) {
            OrderServer.publish("reversed", life.get(sequence), sequence);
            OrderServer.publish("reversed", life.get(sequence), sequence);
        }
        customer("reversed");
        isBoughtAsItIsNow("reversed");
    }

    @Test
    void aProductThatIsNotAllThereIsAskedOfItsOwner() {
        OrderServer.publish("half", new ProductPriced(new Sku("half"), UnitPrice.of("1.00", "GBP"), null), 3);
        customer("half");
        await().until(() -> count("select count(*) from product_replica where sku = 'half'") == 1);
        assertThat(order("half", "half").faults()).containsExactly("/lines/0/sku");
    }

    @Test
    void aDiscontinuedProductStaysSo() {
        Sku sku = new Sku("over");
        OrderServer.publish("over", new ProductDiscontinued(sku), 1);
        OrderServer.publish("over", new ProductAdded(sku, "Over", null, null, UnitPrice.of("1.00", "GBP"), null), 0);
        customer("over");
        await().until(() -> count("select count(*) from product_replica where sku = 'over' and name is not null") == 1);
        assertThat(order("over", "over").text("/type")).endsWith("/product-discontinued");
    }

    @Test
    void theLatestWordOnACustomerCounts() {
        CustomerId id = new CustomerId("in-doubt");
        OrderServer.publish("in-doubt", new CustomerUnblocked(id), 2);
        OrderServer.publish("in-doubt", new CustomerBlocked(id, "late payment"), 3);
        OrderServer.publish("in-doubt", new CustomerBlocked(id, "a doubt"), 1);
        OrderServer.publish("in-doubt", new CustomerRegistered(id, new Sealed("customer:in-doubt", "")), 0);
        await().until(() ->
                count("select count(*) from customer_replica where customer_id = 'in-doubt' and blocked") == 1);
        assertThat(order("in-doubt", "any").text("/type")).endsWith("/customer-blocked");
    }

    @Test
    void anErasedCustomerBuysNoMore() {
        CustomerId id = new CustomerId("erased");
        OrderServer.publish("erased", new CustomerRegistered(id, new Sealed("customer:erased", "")), 0);
        OrderServer.publish("erased", new CustomerErased(id), 1);
        await().until(() ->
                count("select count(*) from customer_replica where customer_id = 'erased' and blocked") == 1);
        assertThat(order("erased", "any").text("/type")).endsWith("/customer-blocked");
    }

    private static List<CatalogEvent> life(Sku sku) {
        return List.of(
                new ProductAdded(sku, "First name", "described", null, UnitPrice.of("1.00", "GBP"), null),
                new ProductPriced(sku, UnitPrice.of("2.00", "GBP"), null),
                new ProductDescribed(sku, "Last name", null),
                new ProductCategorised(sku, "lights"),
                new ProductPriced(sku, UnitPrice.of("3.005", "GBP"), null));
    }

    private static void customer(String id) {
        OrderServer.publish(id, new CustomerRegistered(new CustomerId(id), new Sealed("customer:" + id, "")), 0);
    }

    private static void isBoughtAsItIsNow(String sku) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("select count(*) from product_replica where sku = '" + sku
                                + "' and name_version = 2 and category_version = 3 and price_version = 4")
                        == 1);
        Answer placed = await().until(() -> order(sku, sku), answer -> answer.status() == 202);
        assertThat(placed.text("/lines/0/name")).isEqualTo("Last name");
        assertThat(placed.text("/lines/0/category")).isEqualTo("lights");
        assertThat(placed.text("/lines/0/unitPrice/amount")).isEqualTo("3.005");
    }

    private static Answer order(String customer, String sku) {
        return API.post("/api/orders", """
                {"customerId":"%s","lines":[{"sku":"%s","quantity":1}],"payment":{"token":"tok_approve"}}""".formatted(customer, sku));
    }

    private static long count(String query) {
        return OrderServer.database().sql(query).query(Long.class).single();
    }
}

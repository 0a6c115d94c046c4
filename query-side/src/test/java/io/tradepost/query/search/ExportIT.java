package io.tradepost.query.search;

import static io.tradepost.query.orders.OrderExamples.confirmed;
import static io.tradepost.query.orders.OrderExamples.heart;
import static io.tradepost.query.orders.OrderExamples.item;
import static io.tradepost.query.orders.OrderExamples.lantern;
import static io.tradepost.query.orders.OrderExamples.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.catalog.api.CatalogEvent.ProductDiscontinued;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderLine;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportIT {

    private static final int MANY = 1_234;

    private static RunningQuery query;
    private static EventTopics topics;

    @BeforeAll
    static void start() {
        query = RunningQuery.start();
        topics = new EventTopics();
        place("exp-1", "2008-01-01T00:00:00Z", heart(9));
        place("exp-2", "2008-02-01T00:00:00Z", lantern(1), heart(1));
        place("exp-3", "2008-03-01T00:00:00Z", item(1, new Sku("X1"), "Zinc bucket", "Garden, wild", "4.00", 1));
        topics.send("exp-1", 1, confirmed(new OrderId("exp-1")));
        for (int i = 0; i < MANY; i++) {
            place("many-" + i, "2007-06-01T00:00:00Z", heart(i + 1));
        }
        product("exp-a", "zinc tub", "Garden, wild", "12.00");
        product("exp-b", "Äpfel of zinc", "Garden, wild", "2.00");
        product("exp-c", "Zinc pail & spade", "Beach", "9.00");
        topics.send("exp-c", 1, new ProductDiscontinued(new Sku("exp-c")));
        await().atMost(Duration.ofSeconds(40)).ignoreExceptions().untilAsserted(() -> {
            assertThat(total("orders?status=CONFIRMED&from=2008-01-01&to=2008-12-31"))
                    .isOne();
            assertThat(total("orders?from=2008-01-01&to=2008-12-31")).isEqualTo(3);
            assertThat(total("orders?from=2007-06-01&to=2007-06-02")).isEqualTo(MANY);
            assertThat(total("products?q=exp&discontinued=true")).isOne();
            assertThat(total("products?q=exp")).isEqualTo(3);
        });
    }

    @AfterAll
    static void stop() {
        topics.close();
        query.close();
    }

    @Test
    void anExportHasEveryHitOnceInItsOrder() {
        HttpResponse<String> lines = query.get("/api/search/orders/export?from=2007-06-01&to=2007-06-02&sort=-total");
        List<JsonNode> orders =
                lines.body().lines().map(JsonMapper.shared()::readTree).toList();

        assertThat(lines.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        assertThat(orders).hasSize(MANY);
        assertThat(orders)
                .extracting(order -> order.get("orderId").stringValue())
                .doesNotHaveDuplicates()
                .startsWith("many-1233", "many-1232")
                .endsWith("many-0");
        assertThat(orders.getFirst().get("lines").get(0).get("name").stringValue())
                .startsWith("White hanging");
    }

    @Test
    void anExportMayBeATable() {
        assertThat(query.get("/api/search/orders/export?format=csv&sort=orderId&from=2008-01-01&to=2008-12-31")
                        .body())
                .isEqualTo("""
                        orderId,status,reason,customerId,guest,country,placedAt,currency,total,refunded,lines\r
                        exp-1,CONFIRMED,,17850,false,GB,2008-01-01T00:00:00Z,GBP,22.95,0.00,1\r
                        exp-2,PLACED,,17850,false,GB,2008-02-01T00:00:00Z,GBP,5.94,0.00,2\r
                        exp-3,PLACED,,17850,false,GB,2008-03-01T00:00:00Z,GBP,4.00,0.00,1\r
                        """);
        assertThat(query.get("/api/search/products/export?q=exp&sort=name", "Accept", "text/csv")
                        .body())
                .isEqualTo("""
                        sku,name,description,category,attributes,currency,price,discontinued,onHand,available\r
                        exp-b,Äpfel of zinc,,"Garden, wild","{""colour"":""grey""}",GBP,2.00,false,0,0\r
                        exp-c,Zinc pail & spade,,Beach,"{""colour"":""grey""}",GBP,9.00,true,0,0\r
                        exp-a,zinc tub,,"Garden, wild","{""colour"":""grey""}",GBP,12.00,false,0,0\r
                        """);
    }

    private static void place(String id, String at, OrderLine... lines) {
        topics.send(id, 0, placed(new OrderId(id), Instant.parse(at), lines));
    }

    private static void product(String sku, String name, String category, String price) {
        topics.send(
                sku,
                0,
                new ProductAdded(
                        new Sku(sku), name, null, category, UnitPrice.of(price, "GBP"), Map.of("colour", "grey")));
    }

    private static int total(String search) {
        return query.json("/api/search/" + search).get("total").intValue();
    }
}

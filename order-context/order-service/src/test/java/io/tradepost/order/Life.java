package io.tradepost.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.order.Api.Answer;
import io.tradepost.order.api.OrderCommand.ConfirmOrder;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What happens to an order between its placing and what a test is about. */
final class Life {

    private static final Api API = OrderServer.api();

    private Life() {}

    /** Six hearts for 15.30, two lanterns for 6.78, 20 % tax on both, and carriage for 3.95. */
    static Answer placed(String id) {
        OrderServer.owners().product("85123A", "White hanging heart", "2.55");
        OrderServer.owners().product("71053", "White metal lantern", "3.39");
        Answer placed = API.post("/api/orders", json("""
                {'orderId':'%s','guest':{},'shipToCountry':'France','payment':{'token':'tok_approve'},
                 'backorder':'SHIP_AVAILABLE','placedAt':'2010-12-01T08:26:00Z','lines':[
                 {'sku':'85123A','quantity':6,'taxRate':'0.2'},{'sku':'71053','quantity':2,'taxRate':'0.2'},
                 {'kind':'SHIPPING','name':'POSTAGE','quantity':1,'unitPrice':{'amount':'3.95','currency':'GBP'}}]}""".formatted(id)));
        assertThat(placed.status()).isEqualTo(202);
        return placed;
    }

    /** @param backordered {@code 85123A:2} */
    static Answer confirmed(String id, String... backordered) {
        placed(id);
        OrderServer.send(new ConfirmOrder(
                new OrderId(id), Stream.of(backordered).map(Life::units).toList()));
        return awaitStatus(id, "CONFIRMED");
    }

    static Answer shipped(String id) {
        confirmed(id);
        Answer shipped = post(id, "/shipments", "{'shippedAt':'2010-12-01T12:00:00Z'}");
        assertThat(shipped.status()).isEqualTo(202);
        return shipped;
    }

    static Answer awaitStatus(String id, String status) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> shown(id), order -> status.equals(order.text("/status")));
    }

    static Answer shown(String id) {
        return API.get("/api/orders/" + id);
    }

    static Answer post(String id, String path, String body, String... headers) {
        return API.post("/api/orders/" + id + path, json(body), headers);
    }

    /** What was answered is what is shown. */
    static Answer done(String id, String path, String body) {
        Answer answer = post(id, path, body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        Answer shown = shown(id);
        assertThat(shown.body()).isEqualTo(answer.body());
        assertThat(shown.header("ETag")).isEqualTo(answer.header("ETag"));
        return answer;
    }

    static void refused(Answer answer, int status, String type, String... pointers) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.text("/type")).endsWith("/" + type);
        assertThat(answer.faults()).isEqualTo(List.of(pointers));
    }

    /** The same members of all objects of a list, such as {@code /lines/*}{@code /shipped}. */
    static List<Long> each(Answer answer, String list, String member) {
        return answer.body().at(list).values().stream()
                .map(element -> element.path(member).asLong())
                .toList();
    }

    static String json(String relaxed) {
        return relaxed.replace('\'', '"');
    }

    private static SkuQuantity units(String text) {
        String[] parts = text.split(":", 2);
        return new SkuQuantity(new Sku(parts[0]), Long.parseLong(parts[1]));
    }
}

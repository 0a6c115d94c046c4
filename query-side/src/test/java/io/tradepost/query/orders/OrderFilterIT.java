package io.tradepost.query.orders;

import static io.tradepost.query.orders.OrderExamples.CUSTOMER;
import static io.tradepost.query.orders.OrderExamples.HEART;
import static io.tradepost.query.orders.OrderExamples.confirmed;
import static io.tradepost.query.orders.OrderExamples.gbp;
import static io.tradepost.query.orders.OrderExamples.heart;
import static io.tradepost.query.orders.OrderExamples.lantern;
import static io.tradepost.query.orders.OrderExamples.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderEvent.Carriage;
import io.tradepost.order.api.OrderEvent.LineQuantity;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderHeld;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.order.api.OrderEvent.ReturnRequested;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What staff look for: orders that wait for stock, are held, come back or were sent. */
class OrderFilterIT {

    private static final Instant AT = Instant.parse("2013-05-01T00:00:00Z");
    private static final String MINE = "from=2013-05-01&to=2013-05-02&";
    private static final OrderId WAITS = new OrderId("fil-waits");
    private static final OrderId HELD = new OrderId("fil-held");
    private static final OrderId BACK = new OrderId("fil-back");

    private static RunningQuery query;
    private static EventTopics topics;

    @BeforeAll
    static void start() {
        query = RunningQuery.start();
        topics = new EventTopics();
        topics.send(
                WAITS.value(),
                0,
                placed(WAITS, AT, heart(6), lantern(2)),
                new OrderConfirmed(WAITS, List.of(new LineQuantity(1, HEART, 4))));
        topics.send(
                HELD.value(), 0, placed(HELD, AT, heart(6)), new OrderHeld(HELD, HoldCause.MANUAL, "the buyer calls"));
        ChangeId shipment = new ChangeId(BACK, "s1");
        topics.send(
                BACK.value(),
                0,
                placed(BACK, AT, heart(6)),
                confirmed(BACK),
                new OrderShipped(
                        BACK,
                        shipment,
                        CUSTOMER,
                        "GB",
                        List.of(heart(6)),
                        gbp("15.30"),
                        new Carriage("Royal Mail", "RM123456789GB"),
                        AT,
                        true),
                new ReturnRequested(BACK, new ChangeId(BACK, "r1"), List.of(heart(1)), gbp("2.55"), null, AT));
        await().atMost(Duration.ofSeconds(40)).ignoreExceptions().untilAsserted(() -> {
            assertThat(ids(MINE)).hasSize(3);
            assertThat(ids(MINE + "return=REQUESTED")).hasSize(1);
            assertThat(ids(MINE + "status=ON_HOLD")).hasSize(1);
            assertThat(ids(MINE + "waiting=true")).hasSize(1);
        });
    }

    @AfterAll
    static void stop() {
        topics.close();
        query.close();
    }

    @ParameterizedTest
    @CsvSource({
        "waiting=true, fil-waits",
        "waiting=true&sku=85123A, fil-waits",
        "waiting=true&sku=71053, ''",
        "hold=MANUAL, fil-held",
        "hold=CAPTURE_DECLINED, ''",
        "return=REQUESTED&return=RECEIVED, fil-back",
        "q=rm1234, fil-back",
    })
    void ordersAreFound(String parameters, String expected) {
        assertThat(ids(MINE + parameters)).containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @Test
    void anExportedOrderHasAllThatWasDoneToIt() {
        String line =
                query.get("/api/search/orders/export?return=REQUESTED&" + MINE).body();

        assertThat(line)
                .contains("\"shipmentId\":\"fil-back:s1\"", "\"trackingNumber\":\"RM123456789GB\"")
                .contains("\"returnId\":\"fil-back:r1\"", "\"milestones\":{\"placed\":")
                .contains("\"guest\":false");
    }

    @ParameterizedTest
    @CsvSource({"waiting=perhaps, waiting", "hold=NONE, hold", "return=LOST, return"})
    void whatCannotBeMeantIsAProblemThatNamesTheParameter(String parameters, String name) {
        assertThat(query.get("/api/search/orders?" + parameters).body()).contains("\"pointer\":\"" + name + "\"");
    }

    private static List<String> ids(String parameters) {
        JsonNode page = query.json("/api/search/orders?" + parameters);
        return page.get("items")
                .valueStream()
                .map(item -> item.get("orderId").stringValue())
                .toList();
    }
}

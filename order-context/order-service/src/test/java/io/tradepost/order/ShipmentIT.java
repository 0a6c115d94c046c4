package io.tradepost.order;

import static io.tradepost.order.Life.done;
import static io.tradepost.order.Life.each;
import static io.tradepost.order.Life.post;
import static io.tradepost.order.Life.refused;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.order.Api.Answer;
import io.tradepost.order.api.OrderCommand.AllocateLines;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leaves the house, in one piece or several. */
class ShipmentIT {

    @Test
    void anOrderIsShippedAndDeliveredInPieces() {
        Life.confirmed("pieces");
        Answer first = done(
                "pieces",
                "/shipments",
                "{'lines':[{'line':1,'quantity':4}],'carrier':'DHL','trackingNumber':'1Z','shippedAt':'2010-12-02T10:00:00Z'}");
        assertThat(first.text("/status")).isEqualTo("PARTLY_SHIPPED");
        assertThat(first.text("/shipments/0/reference")).isEqualTo("s1");
        assertThat(first.text("/shipments/0/trackingNumber")).isEqualTo("1Z");
        assertThat(first.text("/shipments/0/shippedAt")).isEqualTo("2010-12-02T10:00:00Z");
        assertThat(first.text("/shipments/0/amount/amount"))
                .as("carriage goes with the first")
                .isEqualTo("16.19");
        assertThat(each(first, "/lines", "shipped")).containsExactly(4L, 0L, 1L);

        Answer second = done("pieces", "/shipments", "{}");
        assertThat(second.text("/status")).isEqualTo("SHIPPED");
        assertThat(second.text("/shipments/1/reference")).isEqualTo("s2");
        assertThat(each(second, "/lines", "shipped")).containsExactly(6L, 2L, 1L);

        assertThat(done("pieces", "/shipments/s2/delivery", "{}").text("/status"))
                .isEqualTo("SHIPPED");
        Answer delivered = done("pieces", "/shipments/s1/delivery", "{'deliveredAt':'2010-12-03T10:00:00Z'}");
        assertThat(delivered.text("/status")).isEqualTo("DELIVERED");
        assertThat(delivered.text("/shipments/0/deliveredAt")).isEqualTo("2010-12-03T10:00:00Z");
    }

    @Test
    void theSameShipmentAgainIsWithoutEffect() {
        Life.confirmed("same");
        String request = "{'reference':'parcel-7','lines':[{'line':1,'quantity':1}]}";
        Answer first = done("same", "/shipments", request);
        assertThat(done("same", "/shipments", request).body()).isEqualTo(first.body());
        refused(
                post("same", "/shipments", "{'reference':'parcel-7','lines':[{'line':2,'quantity':1}]}"),
                409,
                "change-exists-with-other-content",
                "/reference");
    }

    @Test
    void oneIdempotencyKeyShipsOnce() {
        Life.confirmed("keyed");
        String request = "{'lines':[{'line':1,'quantity':1}]}";
        Answer first = post("keyed", "/shipments", request, "Idempotency-Key", "ship-1");
        Answer again = post("keyed", "/shipments", request, "Idempotency-Key", "ship-1");
        assertThat(first.status()).isEqualTo(202);
        assertThat(each(first, "/lines", "shipped")).containsExactly(1L, 0L, 1L);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(Life.shown("keyed").body()).isEqualTo(first.body());
        assertThat(each(post("keyed", "/shipments", request), "/lines", "shipped"))
                .containsExactly(2L, 0L, 1L);
    }

    @Test
    void shipmentsThatComeTogetherAreShipmentsOfTheirOwn() throws Exception {
        Life.confirmed("together");
        Callable<Answer> one = () -> post("together", "/shipments", "{'lines':[{'line':1,'quantity':1}]}");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(nCopies(6, one)))
                    .allMatch(answer -> answer.resultNow().status() == 202);
        }
        Answer shown = Life.shown("together");
        assertThat(each(shown, "/lines", "shipped")).containsExactly(6L, 0L, 1L);
        assertThat(shown.body().path("shipments").values().stream()
                        .map(shipment -> shipment.path("reference").asString()))
                .containsExactly("s1", "s2", "s3", "s4", "s5", "s6");
    }

    @Test
    void whatWaitsForStockIsShippedWhenItHasCome() {
        Answer confirmed = Life.confirmed("waits", "85123A:2");
        assertThat(each(confirmed, "/lines", "backordered")).containsExactly(2L, 0L, 0L);
        assertThat(done("waits", "/shipments", "{}").text("/status")).isEqualTo("PARTLY_SHIPPED");
        refused(post("waits", "/shipments", "{}"), 409, "nothing-to-ship");
        OrderId id = new OrderId("waits");
        OrderServer.send(
                new AllocateLines(id, new ChangeId(id, "fill-1"), List.of(new SkuQuantity(new Sku("85123A"), 2))));
        await().until(() -> each(Life.shown("waits"), "/lines", "backordered").equals(List.of(0L, 0L, 0L)));
        assertThat(done("waits", "/shipments", "{}").text("/status")).isEqualTo("SHIPPED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'lines':[]}                                    | 400 | invalid-request | /lines
                    {'lines':[{'line':0,'quantity':1}]}             | 400 | invalid-request | /lines/0/line
                    {'lines':[{'quantity':1}]}                      | 400 | invalid-request | /lines/0/line
                    {'lines':[{'line':1,'quantity':0}]}             | 400 | invalid-request | /lines/0/quantity
                    {'reference':'no such form'}                    | 400 | invalid-request | /reference
                    {'shippedAt':'3000-01-01T00:00:00Z'}            | 400 | invalid-request | /shippedAt
                    {'lines':[{'line':1,'quantity':7}]}             | 422 | too-many-units  | /lines/0/quantity
                    {'lines':[{'line':9,'quantity':1}]}             | 422 | unknown-line    | /lines/0/line
                    {'lines':[{'line':3,'quantity':1}]}             | 422 | line-not-goods  | /lines/0/line
                    """)
    void whatCannotBeShippedIsRefused(String request, int status, String type, String pointer) {
        if (Life.shown("unshippable").status() == 404) {
            Life.confirmed("unshippable");
        }
        refused(post("unshippable", "/shipments", request), status, type, pointer);
    }

    @Test
    void onlyAConfirmedOrderIsShipped() {
        Life.placed("unconfirmed");
        refused(post("unconfirmed", "/shipments", "{}"), 409, "order-not-confirmed");
        refused(post("nowhere", "/shipments", "{}"), 404, "order-not-found");
        refused(post("nowhere", "/shipments", "{'reference':'s1'}"), 404, "order-not-found");
    }

    @Test
    void onlyWhatWasShippedIsDelivered() {
        Life.confirmed("undelivered");
        refused(post("undelivered", "/shipments/s1/delivery", "{}"), 404, "shipment-not-found");
        assertThat(post("undelivered", "/shipments/no%20form/delivery", "{}").status())
                .isEqualTo(400);
    }
}

package io.tradepost.order;

import static io.tradepost.order.Life.done;
import static io.tradepost.order.Life.each;
import static io.tradepost.order.Life.post;
import static io.tradepost.order.Life.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.Api.Answer;
import io.tradepost.order.api.OrderCommand.AmendmentRefusalCode;
import io.tradepost.order.api.OrderCommand.ApplyAmendment;
import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderCommand.HoldOrder;
import io.tradepost.order.api.OrderCommand.RefuseAmendment;
import io.tradepost.order.api.OrderCommand.ReleaseOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An order is held, amended, or some of it cancelled. */
class ChangesIT {

    private static final String FEWER_HEARTS =
            "{'lines':[{'line':1,'sku':'85123A','quantity':4},{'sku':'22467','quantity':10}]}";

    @Test
    void someUnitsAreCancelled() {
        Life.confirmed("some");
        Answer cancelled = done(
                "some", "/line-cancellations", "{'lines':[{'line':1,'quantity':2},{'line':2}],'reason':'too many'}");
        assertThat(cancelled.text("/status")).isEqualTo("CONFIRMED");
        assertThat(each(cancelled, "/lines", "cancelled")).containsExactly(2L, 2L, 0L);
        assertThat(cancelled.text("/total/amount")).isEqualTo("16.19");
        assertThat(cancelled.text("/cancellations/0/reference")).isEqualTo("c1");
        assertThat(cancelled.text("/cancellations/0/reason")).isEqualTo("too many");
        refused(
                post("some", "/line-cancellations", "{'lines':[{'line':1,'quantity':5}],'reason':'more'}"),
                422,
                "too-many-units",
                "/lines/0/quantity");
    }

    @Test
    void cancellingAllGoodsCancelsTheOrder() {
        Life.confirmed("all");
        Answer cancelled =
                done("all", "/line-cancellations", "{'lines':[{'line':1},{'line':2}],'reason':'none of it'}");
        assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
        assertThat(cancelled.text("/reason")).isEqualTo("none of it");
        assertThat(each(cancelled, "/lines", "cancelled")).containsExactly(6L, 2L, 1L);
    }

    @Test
    void whatWasShippedIsNotCancelled() {
        Life.shipped("gone");
        refused(post("gone", "/cancellation", "{'reason':'too late'}"), 409, "order-not-cancellable");
    }

    @Test
    void whatIsOnHoldIsNotShippedUntilEveryCauseIsGone() {
        Life.confirmed("held");
        Answer held = done("held", "/hold", "{'reason':'the buyer rang'}");
        assertThat(held.text("/status")).isEqualTo("ON_HOLD");
        assertThat(held.text("/holds/0/cause")).isEqualTo("MANUAL");
        assertThat(held.text("/holds/0/reason")).isEqualTo("the buyer rang");
        refused(post("held", "/shipments", "{}"), 409, "order-on-hold");

        OrderServer.send(new HoldOrder(new OrderId("held"), HoldCause.CAPTURE_DECLINED, "declined"));
        await().until(() -> Life.shown("held").body().path("holds").size() == 2);
        assertThat(post("held", "/release", "").text("/status")).isEqualTo("ON_HOLD");
        OrderServer.send(new ReleaseOrder(new OrderId("held"), HoldCause.CAPTURE_DECLINED));
        Life.awaitStatus("held", "CONFIRMED");
        refused(post("held", "/release", ""), 409, "order-not-held");
        assertThat(post("held", "/shipments", "{}").status()).isEqualTo(202);
    }

    @Test
    void anOrderThatIsOverIsNotOnHold() {
        Life.confirmed("held-over");
        done("held-over", "/hold", "{'reason':'the buyer rang'}");
        refused(post("held-over", "/hold", "{'reason':'another'}"), 409, "order-already-held", "/reason");
        Answer cancelled = done("held-over", "/cancellation", "{'reason':'changed my mind'}");
        assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
        assertThat(cancelled.body().has("holds")).isFalse();
        refused(post("held-over", "/release", ""), 409, "order-is-over");
    }

    @Test
    void anAmendmentCountsOnceItIsApplied() {
        amendable("amended");
        Answer asked = done("amended", "/amendments", FEWER_HEARTS);
        assertThat(asked.text("/amendments/0/reference")).isEqualTo("a1");
        assertThat(asked.text("/amendments/0/status")).isEqualTo("REQUESTED");
        assertThat(asked.text("/amendments/0/total/amount")).isEqualTo("16.20");
        assertThat(asked.text("/total/amount")).isEqualTo("30.45");
        refused(post("amended", "/shipments", "{}"), 409, "order-being-amended");
        refused(post("amended", "/cancellation", "{'reason':'x'}"), 409, "order-being-amended");

        OrderServer.send(new ApplyAmendment(new OrderId("amended"), change("amended", "a1")));
        Answer amended = await().until(
                        () -> Life.shown("amended"), order -> "APPLIED".equals(order.text("/amendments/0/status")));
        assertThat(amended.text("/total/amount")).isEqualTo("16.20");
        assertThat(each(amended, "/lines", "line")).containsExactly(1L, 3L, 4L);
        assertThat(each(amended, "/lines", "quantity")).containsExactly(4L, 1L, 10L);
        assertThat(amended.text("/lines/2/name")).isEqualTo("Gumball");
        assertThat(amended.text("/lines/2/amount/amount")).isEqualTo("0.01");
    }

    @Test
    void aRefusedAmendmentLeavesTheOrderAsItWas() {
        Answer before = amendable("unamended");
        post("unamended", "/amendments", FEWER_HEARTS);
        OrderServer.send(new RefuseAmendment(
                new OrderId("unamended"), change("unamended", "a1"), AmendmentRefusalCode.OUT_OF_STOCK, "no gumballs"));
        Answer after = await().until(
                        () -> Life.shown("unamended"), order -> "REFUSED".equals(order.text("/amendments/0/status")));
        assertThat(after.text("/amendments/0/reasonCode")).isEqualTo("OUT_OF_STOCK");
        assertThat(after.body().path("lines")).isEqualTo(before.body().path("lines"));
        assertThat(after.body().path("total")).isEqualTo(before.body().path("total"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'lines':[{'line':1,'sku':'71053','quantity':1}]}       | 422 | line-of-another-product | /lines/0/sku
                    {'lines':[{'line':9,'sku':'71053','quantity':1}]}       | 422 | unknown-line            | /lines/0/line
                    {'lines':[{'sku':'nowhere','quantity':1}]}              | 422 | unknown-product         | /lines/0/sku
                    {'lines':[{'line':1,'sku':'85123A','quantity':1,'unitPrice':{'amount':'-1','currency':'GBP'}}]} | 422 | negative-price | /lines/0/unitPrice
                    {'lines':[{'line':1,'sku':'85123A','quantity':6},{'line':2,'sku':'71053','quantity':2}]} | 422 | nothing-to-amend | /lines
                    {'lines':[]}                                            | 400 | invalid-request         | /lines
                    {'lines':[{'line':1,'quantity':1}]}                     | 400 | invalid-request         | /lines/0/sku
                    """)
    void whatCannotBeAmendedIsRefused(String request, int status, String type, String pointer) {
        if (Life.shown("unamendable").status() == 404) {
            amendable("unamendable");
        }
        refused(post("unamendable", "/amendments", request), status, type, pointer);
    }

    private static Answer amendable(String id) {
        OrderServer.owners().product("22467", "Gumball", "0.001");
        return Life.confirmed(id);
    }

    private static ChangeId change(String order, String reference) {
        return new ChangeId(new OrderId(order), reference);
    }
}

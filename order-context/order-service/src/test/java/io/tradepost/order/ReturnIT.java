package io.tradepost.order;

import static io.tradepost.order.Life.done;
import static io.tradepost.order.Life.each;
import static io.tradepost.order.Life.post;
import static io.tradepost.order.Life.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.Api.Answer;
import io.tradepost.order.api.OrderCommand.RecordRefund;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes back. */
class ReturnIT {

    @Test
    void aReturnIsAskedForReceivedAndRefunded() {
        Life.shipped("back");
        Answer asked = done(
                "back",
                "/returns",
                "{'lines':[{'line':1,'quantity':3},{'line':2,'quantity':1,'refundPrice':{'amount':'1','currency':'GBP'}}],"
                        + "'reason':'broken','requestedAt':'2010-12-05T10:00:00Z'}");
        assertThat(asked.text("/returns/0/reference")).isEqualTo("r1");
        assertThat(asked.text("/returns/0/status")).isEqualTo("REQUESTED");
        assertThat(asked.text("/returns/0/reason")).isEqualTo("broken");
        assertThat(asked.text("/returns/0/amount/amount")).isEqualTo("10.38");
        assertThat(each(asked, "/lines", "returned")).containsExactly(0L, 0L, 0L);

        Answer received = done(
                "back",
                "/returns/r1/receipt",
                "{'lines':[{'line':1,'quantity':1},{'line':1,'quantity':1,'restock':false}],"
                        + "'warehouse':'NORTH','receivedAt':'2010-12-06T10:00:00Z'}");
        assertThat(received.text("/returns/0/status")).isEqualTo("RECEIVED");
        assertThat(received.text("/returns/0/warehouse")).isEqualTo("NORTH");
        assertThat(received.text("/returns/0/amount/amount")).isEqualTo("6.12");
        assertThat(each(received, "/returns/0/restock", "quantity")).containsExactly(1L);
        assertThat(each(received, "/lines", "returned")).containsExactly(2L, 0L, 0L);

        OrderId id = new OrderId("back");
        OrderServer.send(new RecordRefund(id, new ChangeId(id, "r1"), Money.of("6.12", "GBP")));
        await().until(() -> "REFUNDED".equals(Life.shown("back").text("/returns/0/status")));
    }

    @Test
    void aReturnMayBeWithdrawnUntilItComes() {
        Life.shipped("kept");
        done("kept", "/returns", "{'reference':'rma-1','lines':[{'line':1,'quantity':6}]}");
        Answer withdrawn = done("kept", "/returns/rma-1/withdrawal", "{'reason':'likes it after all'}");
        assertThat(withdrawn.text("/returns/0/status")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.text("/returns/0/reason")).isEqualTo("likes it after all");
        refused(post("kept", "/returns/rma-1/receipt", "{}"), 409, "return-withdrawn");
        done("kept", "/returns", "{'lines':[{'line':1,'quantity':6}]}");
        done("kept", "/returns/r1/receipt", "{}");
        refused(post("kept", "/returns/r1/withdrawal", "{'reason':'x'}"), 409, "return-already-received");
    }

    @Test
    void theSameAgainIsWithoutEffect() {
        Life.shipped("twice");
        String request = "{'reference':'rma','lines':[{'line':1,'quantity':1}]}";
        done("twice", "/returns", request);
        assertThat(done("twice", "/returns", request).body().path("returns").size())
                .isOne();
        Answer received = done("twice", "/returns/rma/receipt", "{}");
        assertThat(done("twice", "/returns/rma/receipt", "{}").body()).isEqualTo(received.body());
        refused(
                post("twice", "/returns", "{'reference':'s1','lines':[{'line':1,'quantity':1}]}"),
                409,
                "change-exists-with-other-content",
                "/reference");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'lines':[{'line':1,'quantity':7}]}   | 422 | too-many-units  | /lines/0/quantity
                    {'lines':[{'line':8,'quantity':1}]}   | 422 | unknown-line    | /lines/0/line
                    {'lines':[{'line':1,'quantity':1,'refundPrice':{'amount':'-1','currency':'GBP'}}]} | 422 | negative-price | /lines/0/refundPrice
                    {'lines':[{'line':1}]}                | 400 | invalid-request | /lines/0/quantity
                    {}                                    | 400 | invalid-request | /lines
                    """)
    void whatCannotComeBackIsRefused(String request, int status, String type, String pointer) {
        if (Life.shown("unreturnable").status() == 404) {
            Life.shipped("unreturnable");
        }
        refused(post("unreturnable", "/returns", request), status, type, pointer);
    }

    @Test
    void whatIsNotExpectedIsNotReceived() {
        Life.shipped("unexpected");
        refused(post("unexpected", "/returns/r1/receipt", "{}"), 404, "return-not-found");
    }
}

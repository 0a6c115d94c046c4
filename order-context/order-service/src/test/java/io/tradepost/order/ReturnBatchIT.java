package io.tradepost.order;

import static io.tradepost.order.Life.each;
import static io.tradepost.order.Life.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.order.Api.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnBatchIT {

    private static final Api API = OrderServer.api();

    @Test
    void eachReturnIsAnsweredForItself() {
        Life.shipped("rb-1");
        Life.shipped("rb-2");
        Life.placed("rb-placed");
        Answer answers = batch(
                "{'orderId':'rb-2','reference':'C1','lines':[{'line':1,'quantity':2,'restock':false}]}",
                "{'orderId':'rb-1','reference':'C1','lines':[{'line':1,'quantity':6},{'line':2,'quantity':2}],'occurredAt':'2010-12-09T10:00:00Z'}",
                "{'orderId':'rb-1','reference':'C2','lines':[{'line':1,'quantity':1}]}",
                "{'orderId':'rb-placed','reference':'C1','lines':[{'line':1,'quantity':1}]}",
                "{'orderId':'rb-nowhere','reference':'C1','lines':[{'line':1,'quantity':1}]}",
                "{'orderId':'rb-2','reference':'C2','lines':[{'line':1,'quantity':1,'refundPrice':{'amount':'1.20','currency':'GBP'}}]}");
        assertThat(answers.status()).isEqualTo(200);
        assertThat(each(answers, "/returns", "status")).containsExactly(202L, 202L, 422L, 422L, 404L, 202L);
        assertThat(answers.text("/returns/0/returnId")).isEqualTo("rb-2:C1");
        assertThat(answers.text("/returns/0/amount/amount")).isEqualTo("6.12");
        assertThat(answers.text("/returns/1/lines/0/amount/amount")).isEqualTo("18.36");
        assertThat(answers.text("/returns/1/amount/amount")).isEqualTo("26.50");
        assertThat(answers.text("/returns/2/problem/errors/0/pointer")).isEqualTo("/lines/0/quantity");
        assertThat(answers.text("/returns/5/amount/amount")).isEqualTo("1.44");

        Answer shown = Life.shown("rb-2");
        assertThat(shown.text("/returns/0/status")).isEqualTo("RECEIVED");
        assertThat(shown.body().at("/returns/0/restock").size()).isZero();
        assertThat(each(shown, "/returns/1/restock", "quantity")).containsExactly(1L);
        assertThat(Life.shown("rb-1").text("/returns/0/receivedAt")).isEqualTo("2010-12-09T10:00:00Z");
    }

    @Test
    void theSameBatchAgainChangesNothing() {
        Life.shipped("rb-again");
        String request = "{'orderId':'rb-again','reference':'C1','lines':[{'line':1,'quantity':2}]}";
        Answer first = batch(request);
        Answer again = batch(request);
        assertThat(again.body().at("/returns/0/status").asInt()).isEqualTo(200);
        assertThat(again.body().at("/returns/0/lines")).isEqualTo(first.body().at("/returns/0/lines"));
        assertThat(again.text("/returns/0/amount/amount")).isEqualTo("6.12");
        assertThat(each(Life.shown("rb-again"), "/lines", "returned")).containsExactly(2L, 0L, 0L);
    }

    @Test
    void oneRefusedReturnFailsNoOtherUnderAnIdempotencyKeyEither() {
        Life.shipped("rb-key");
        String request = json("{'returns':[{'orderId':'rb-key','reference':'C1','lines':[{'line':1,'quantity':2}]},"
                + "{'orderId':'rb-key','reference':'C2','lines':[{'line':1,'quantity':5}]}]}");
        Answer first = API.post("/api/returns/batch", request, "Idempotency-Key", "returns-1");
        assertThat(each(first, "/returns", "status")).containsExactly(202L, 422L);
        assertThat(API.post("/api/returns/batch", request, "Idempotency-Key", "returns-1")
                        .body())
                .isEqualTo(first.body());
        assertThat(each(Life.shown("rb-key"), "/lines", "returned")).containsExactly(2L, 0L, 0L);
    }

    @Test
    void whoPrefersAMinimalAnswerGetsOne() {
        Life.shipped("rb-minimal");
        Answer answer = API.post(
                "/api/returns/batch",
                json("{'returns':[{'orderId':'rb-minimal','reference':'C1','lines':[{'line':1,'quantity':2}]}]}"),
                "Prefer",
                "return=minimal");
        assertThat(answer.header("Preference-Applied")).isEqualTo("return=minimal");
        assertThat(answer.body().at("/returns/0").propertyNames()).containsExactly("returnId", "status");
    }

    @Test
    void aMalformedReturnIsNamedByItsPlaceInTheBatch() {
        Answer refused = batch("{'orderId':'rb-1','lines':[]}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults())
                .containsExactlyInAnyOrderElementsOf(List.of("/returns/0/reference", "/returns/0/lines"));
    }

    private static Answer batch(String... returns) {
        return API.post("/api/returns/batch", json("{'returns':[" + String.join(",", returns) + "]}"));
    }
}
